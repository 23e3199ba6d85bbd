// Small state of a page in its address, without a navigation.

export function keep(name, value) {
  const address = new URL(location.href);
  if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
