package bg.glashatay.web.machines;

/** Text as it may stand in an XML document. */
final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /**
     * The text without what XML 1.0 has no way to say (its section 2.2): control characters are left out, halves of a
     * character are marked. One such character would make the whole file unreadable; all others stay as they are.
     */
    static String of(String text) {
        return text.codePoints().allMatch(XmlText::isCharacter) ? text : cleaned(text);
    }

    private static String cleaned(String text) {
        return text.codePoints()
                .filter(c -> isCharacter(c) || Character.getType(c) == Character.SURROGATE)
                .map(c -> isCharacter(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
