package bg.glashatay.web.shared;

import java.io.Serializable;

/**
 * A place in a paged list, and the addresses of the pages beside it.
 *
 * @param number the page's, from 1
 * @param total rows in the whole list
 * @param size rows on a page
 * @param base the list's address, with its filters, up to where the page's number belongs
 */
public record Paging(int number, long total, int size, String base) implements Serializable {

    private static final int LAST_POSSIBLE = 100_000;

    /** The page that a parameter asks for: the first where it asks for none, or for nonsense. */
    public static int number(String parameter) {
        return parameter != null && parameter.matches("[1-9][0-9]{0,5}")
                ? Math.min(Integer.parseInt(parameter), LAST_POSSIBLE)
                : 1;
    }

    /** How many rows come before the page. */
    public static int first(int number, int size) {
        return (number - 1) * size;
    }

    /** Whether there is no such page, as when its last row has just gone. */
    public boolean isBeyond() {
        return number > getLast();
    }

    /** The last page in its place. */
    public Paging atLast() {
        return new Paging((int) getLast(), total, size, base);
    }

    /** The address of this very page. */
    public String getHere() {
        return number == 1 ? base : at(number);
    }

    public int getNumber() {
        return number;
    }

    /** The number of the last page. */
    public long getLast() {
        return Math.max(1, (total + size - 1) / size);
    }

    public String getPrevious() {
        return at(Math.min(number - 1L, getLast()));
    }

    public String getNext() {
        return at(number + 1L);
    }

    private String at(long page) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + page;
    }
}
