package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.ImportedItem;
import java.util.Optional;

/** What is to be done about one thing. */
@FunctionalInterface
public interface ItemWork {

    /**
     * Brings it in, in a transaction of its own, which in a trial is rolled back.
     *
     * @param report takes what there is to say about it; where nothing is said, it was taken
     * @param before what it became the last time, when it was another; empty where it is new
     */
    Imported take(ItemReport report, Optional<ImportedItem> before);

    /** What is to be tried where that was refused and rolled back, with a report of its own; empty for nothing. */
    default Optional<ItemWork> otherwise(DomainException refusal) {
        return Optional.empty();
    }
}
