package bg.glashatay.ejb.shared;

/** Text as it stands in a log: what would end a line, or steer a terminal, is written as a program would write it. */
final class LogText {

    private static final String LINE_ENDS_OF_UNICODE = "\u2028\u2029";

    private LogText() {}

    static String oneLine(String text) {
        if (text == null || text.chars().noneMatch(LogText::isUnsafe)) {
            return text;
        }
        var line = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (isUnsafe(c)) {
                        line.append(String.format("\\u%04x", c));
                    } else {
                        line.append((char) c);
                    }
                }
            }
        });
        return line.toString();
    }

    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c) || LINE_ENDS_OF_UNICODE.indexOf(c) >= 0;
    }
}
