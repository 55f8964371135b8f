package bg.glashatay.ejb.mirror;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.stream.Stream;

/** What a round has still to ask for, each address once: what comes first, then all that is known, then what is found. */
final class WaitingAddresses {

    private final Deque<MirrorAddress> ahead = new ArrayDeque<>();
    private final Deque<MirrorAddress> later = new ArrayDeque<>();
    private final Deque<MirrorAddress> found = new ArrayDeque<>();
    private final AddressSet met = new AddressSet();
    private final MirrorProgress progress;

    WaitingAddresses(MirrorProgress progress) {
        this.progress = progress;
    }

    /** Adds addresses that are asked for before all others, in this order. */
    void first(Stream<MirrorAddress> addresses) {
        addresses.forEach(address -> add(ahead, address));
    }

    /** Adds addresses that are asked for in this order, before those that are found on the way. */
    void then(Stream<MirrorAddress> addresses) {
        addresses.forEach(address -> add(later, address));
    }

    /** Adds an address that was found on the way. */
    void found(MirrorAddress address) {
        add(found, address);
    }

    private void add(Deque<MirrorAddress> waiting, MirrorAddress address) {
        if (meet(address)) {
            waiting.add(address);
            progress.known();
        }
    }

    /** Whether the round meets an address for the first time: nothing else will ask for it then. */
    boolean meet(MirrorAddress address) {
        return met.add(address.toString());
    }

    /** Whether any is left of those that come before all others. */
    boolean isAhead() {
        return !ahead.isEmpty();
    }

    boolean isEmpty() {
        return next().isEmpty();
    }

    /** The one whose turn it is; it waits on until it is {@link #done}. */
    MirrorAddress current() {
        return next().element();
    }

    void done(MirrorAddress address) {
        next().remove(address);
        progress.done();
    }

    private Deque<MirrorAddress> next() {
        return isAhead() ? ahead : later.isEmpty() ? found : later;
    }

    /** All that still waits. */
    Collection<MirrorAddress> left() {
        return Stream.of(ahead, later, found).flatMap(Collection::stream).toList();
    }
}
