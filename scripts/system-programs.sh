# shellcheck shell=bash
# Sourced by run.sh, test.sh and bench.sh: sees to it that the system programs are there.
# ensure_programs PACKAGE…   the packages to look for besides the required ones, such as chromium

required_packages=(ffmpeg tesseract-ocr tesseract-ocr-eng poppler-utils weasyprint pandoc)
optional_packages=(espeak-ng git fonts-dejavu fonts-noto-core fonts-droid-fallback libsqlite3-0)

# Whether what a package is wanted for is here, however it came here. No grep -q: it would end the pipe early, which pipefail takes for a failure.
has() {
  case $1 in
    ffmpeg) command -v ffmpeg > /dev/null && command -v ffprobe > /dev/null ;;
    tesseract-ocr) command -v tesseract > /dev/null ;;
    tesseract-ocr-eng) command -v tesseract > /dev/null && tesseract --list-langs 2>&1 | grep -x eng > /dev/null ;;
    poppler-utils) command -v pdftoppm > /dev/null && command -v pdftotext > /dev/null && command -v pdfinfo > /dev/null ;;
    chromium) command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null ;;
    fonts-dejavu) fc-list 2> /dev/null | grep DejaVuSans > /dev/null ;;
    fonts-noto-core) fc-list 2> /dev/null | grep NotoSans > /dev/null ;;
    # Chinese, Japanese and Korean letters; any font that has them will do.
    fonts-droid-fallback) [ -n "$(fc-list :charset=4e00 file 2> /dev/null)" ] ;;
    libsqlite3-0) ldconfig -p 2> /dev/null | grep libsqlite3.so.0 > /dev/null || /sbin/ldconfig -p 2> /dev/null | grep libsqlite3.so.0 > /dev/null ;;
    *) command -v "$1" > /dev/null ;;
  esac
}

missing_of() {
  local package
  for package in "$@"; do has "$package" || printf '%s\n' "$package"; done
}

check_dotnet() {
  local version
  version=$(dotnet --version 2> /dev/null) || version=none
  if [ "${version%%.*}" = none ] || [ "${version%%.*}" -lt 10 ]; then
    echo "The .NET SDK 10 is needed (found: $version). See https://dotnet.microsoft.com/download" >&2
    return 1
  fi
}

# Installs what is missing where that is allowed. Fails when something required is still missing, and names it.
ensure_programs() {
  check_dotnet || return 1
  local required=("${required_packages[@]}" "$@") missing install
  mapfile -t missing < <(missing_of "${required[@]}" "${optional_packages[@]}")
  [ ${#missing[@]} -gt 0 ] || return 0
  install="apt-get install -y --no-install-recommends ${missing[*]}"
  echo "Missing: ${missing[*]}" >&2
  if ! command -v apt-get > /dev/null; then
    echo "There is no apt-get here; install these with your system's own means." >&2
  elif [ "$(id -u)" = 0 ]; then
    apt_install "" "${missing[@]}"
  elif sudo -n true 2> /dev/null; then
    apt_install "sudo -n" "${missing[@]}"
  else
    echo "Run this once:  sudo $install" >&2
  fi
  mapfile -t missing < <(missing_of "${optional_packages[@]}")
  [ ${#missing[@]} -eq 0 ] || echo "Going on without: ${missing[*]}" >&2
  mapfile -t missing < <(missing_of "${required[@]}")
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Still missing and required: ${missing[*]}" >&2
  return 1
}

apt_install() {
  local sudo=$1
  shift
  export DEBIAN_FRONTEND=noninteractive
  # The lists may be old or absent; when they cannot be fetched the install may still work.
  $sudo apt-get update -qq || echo "The package lists cannot be fetched; is there a network?" >&2
  # One at a time when all together fail, so that one unknown name does not keep the others away.
  $sudo apt-get install -y -qq --no-install-recommends "$@" > /dev/null && return 0
  local package
  for package in "$@"; do $sudo apt-get install -y -qq --no-install-recommends "$package" > /dev/null || echo "apt-get could not install $package." >&2; done
}

# Builds what is named, unless nothing has changed since the last time.
build_release() {
  local what=$1 stamp=LectureStudio/bin/.built-${1//\//-}
  if [ -e "$stamp" ] && [ -z "$(find . -mindepth 1 \( -name bin -o -name obj -o -name .git -o -name data -o -name node_modules \) -prune -o -newer "$stamp" -print -quit)" ]; then return 0; fi
  echo "Building …" >&2
  local told
  told=$(dotnet build -c Release "$what" --nologo -v quiet 2>&1) || { printf '%s\n' "$told" >&2; return 1; }
  mkdir -p LectureStudio/bin
  touch "$stamp"
}

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
