namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>English names of languages, for messages and lists; the process knows no cultures of its own.</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, string> Names =
        """
        af Afrikaans|am Amharic|ar Arabic|az Azerbaijani|be Belarusian|bg Bulgarian|bn Bengali|bs Bosnian|ca Catalan|cmn Chinese|cs Czech|cy Welsh|da Danish|de German|el Greek|en English|eo Esperanto|es Spanish|et Estonian
        |eu Basque|fa Persian|fi Finnish|fr French|ga Irish|gd Scottish Gaelic|gl Galician|gu Gujarati|he Hebrew|hi Hindi|hr Croatian|hu Hungarian|hy Armenian|id Indonesian|is Icelandic|it Italian|ja Japanese|ka Georgian|kk Kazakh
        |kn Kannada|ko Korean|la Latin|lb Luxembourgish|lt Lithuanian|lv Latvian|mk Macedonian|ml Malayalam|mr Marathi|ms Malay|mt Maltese|mul Several languages|my Burmese|nb Norwegian|ne Nepali|nl Dutch|nn Norwegian (Nynorsk)|no Norwegian|pa Punjabi
        |pl Polish|pt Portuguese|ro Romanian|ru Russian|si Sinhala|sk Slovak|sl Slovenian|sq Albanian|sr Serbian|sv Swedish|sw Swahili|ta Tamil|te Telugu|th Thai|tr Turkish|uk Ukrainian|ur Urdu|uz Uzbek|vi Vietnamese|yue Cantonese|zh Chinese
        """.ReplaceLineEndings("").Split('|').Select(entry => entry.Split(' ', 2)).ToDictionary(entry => entry[0], entry => entry[1]);

    /// <summary>The name of a tag's language: "German" for <c>de-AT</c>; the tag itself where no name is known.</summary>
    public static string Of(string tag) => Find(tag) ?? tag;

    /// <summary>Null where no name is known.</summary>
    public static string? Find(string tag) => Names.GetValueOrDefault(tag.Split('-')[0].ToLowerInvariant());
}
