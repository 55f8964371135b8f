package bg.glashatay.web.api;

import java.util.regex.Pattern;

/**
 * The page of a list that a request asks for.
 *
 * @param page from 1
 * @param size rows on a page
 */
record PlaceInList(int page, int size) {

    static final int MAX_SIZE = 100;
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_PAGE = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    /** As the parameters say; null is the first page, or the usual size. */
    static PlaceInList of(String page, String size) {
        return new PlaceInList(number("page", page, 1, MAX_PAGE), number("size", size, DEFAULT_SIZE, MAX_SIZE));
    }

    /** How many rows come before the page. */
    int first() {
        return (page - 1) * size;
    }

    private static int number(String name, String value, int absent, int max) {
        if (value == null) {
            return absent;
        }
        if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) > max) {
            throw invalid(name);
        }
        return Integer.parseInt(value);
    }

    static ProblemException invalid(String parameter) {
        return Problem.of(400, "invalid-parameter", parameter)
                .with("parameter", parameter)
                .asException();
    }
}
