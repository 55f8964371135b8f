package bg.glashatay.web.shared;

/**
 * A place in a paged list, and the addresses of the pages beside it.
 *
 * @param base the list's address, with its filters, up to where the page's number belongs
 */
public record Paging(int number, long total, int size, String base) {

    public Paging {
        number = Math.max(1, number);
    }

    public int first() {
        return (number - 1) * size;
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
