package bg.glashatay.ejb.configuration;

import bg.glashatay.domain.shared.Language;

/**
 * What the municipality calls its site: {@code CMS_SITE_NAME}, and {@code CMS_SITE_NAME_EN} on what is in English. Without
 * the second the first stands on English pages, too.
 */
public record SiteName(String bulgarian, String english) {

    public String in(Language language) {
        return language == Language.EN ? english : bulgarian;
    }

    /** The language that the name is in on a page of the given one: letters tell whether there is an English name. */
    public Language languageOn(Language page) {
        var cyrillic =
                in(page).codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? Language.BG : page;
    }
}
