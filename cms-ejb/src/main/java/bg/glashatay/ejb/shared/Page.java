package bg.glashatay.ejb.shared;

import java.util.List;

/**
 * A piece of a longer list, in its order.
 *
 * @param total rows in the whole list
 */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }
}
