package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.mirror.MirrorFolder.Since;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps in the folder what a round is answered, and remembers what it met, so that the rest is taken out at its end. */
final class MirrorKeeper {

    private final MirrorFolder folder;
    private final Since since;
    private final MovedAddresses moved;
    private final MirrorProgress progress;
    private final boolean thoroughly;
    private final AddressSet met = new AddressSet();
    private final AddressSet metMoved = new AddressSet();

    /** @param thoroughly whether compressed copies, and what {@code now} has, are compared too */
    MirrorKeeper(MirrorFolder folder, Since since, MovedAddresses moved, MirrorProgress progress, boolean thoroughly) {
        this.folder = folder;
        this.since = since;
        this.moved = moved;
        this.progress = progress;
        this.thoroughly = thoroughly;
    }

    /** What is known under a name; empty where nothing is. */
    Optional<byte[]> known(MirrorName name) throws IOException {
        return folder.content(name);
    }

    boolean isAsKnown(Optional<MirrorName> name, MirrorAnswer answer) throws IOException {
        var known = name.isPresent() ? folder.content(name.get()) : Optional.<byte[]>empty();
        return known.isPresent() && Arrays.equals(known.get(), answer.body());
    }

    /** That a name stands for something of the site, whatever is kept under it. */
    void meet(MirrorName name) {
        met.add(name.value());
    }

    /** That where an address leads, if it does, is still so. */
    void meetMoved(MirrorAddress address) {
        address.readable().ifPresent(metMoved::add);
    }

    /** Keeps what stands at an address, under this name alone; empty for what has none and is left out. */
    void keep(MirrorAddress address, Optional<MirrorName> name, MirrorAnswer answer) throws IOException {
        only(address, name);
        forget(address);
        if (name.isEmpty()) {
            progress.leftOut(address);
            return;
        }
        meet(name.get());
        progress.kept(address, isKept(name.get(), answer));
    }

    private boolean isKept(MirrorName name, MirrorAnswer answer) throws IOException {
        if (FoundLinks.isText(answer.type())) {
            return folder.keepCoded(since, name, answer.body(), answer.changedAt(), thoroughly);
        }
        var arrived = folder.arrivals().name();
        try {
            Files.write(arrived, answer.body());
            return folder.keepFile(since, name, arrived, answer.changedAt());
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    /** Keeps a file that came in; empty for one that has no name and is left out. */
    void keepFile(MirrorAddress address, Optional<MirrorName> name, Path arrived, Instant changedAt)
            throws IOException {
        if (name.isEmpty()) {
            progress.leftOut(address);
        } else {
            meet(name.get());
            progress.kept(address, folder.keepFile(since, name.get(), arrived, changedAt));
        }
    }

    /** Keeps a file that is known; says whether it is. */
    boolean keepKnown(MirrorAddress address, MirrorName name) throws IOException {
        if (!folder.has(name)) {
            return false;
        }
        meet(name);
        folder.link(since, name);
        progress.kept(address, true);
        return true;
    }

    /** Keeps a page beside the others. */
    void keepBeside(String name, MirrorAnswer answer) throws IOException {
        folder.keepBeside(name, answer.body(), true);
    }

    /** Writes down where an address leads, at which nothing stands then. */
    void lead(MirrorAddress address, String location) throws IOException {
        only(address, Optional.empty());
        address.readable().ifPresent(readable -> {
            moved.lead(readable, location);
            metMoved.add(readable);
        });
    }

    /** Takes out what stood at an address that leads nowhere either. */
    void takeOut(MirrorAddress address) throws IOException {
        only(address, Optional.empty());
        forget(address);
    }

    /** Takes out a file that is not public any more. */
    void takeOutFile(MirrorAddress address) throws IOException {
        only(address, Optional.empty());
    }

    /** Takes out what stands at an address under any other name. */
    private void only(MirrorAddress address, Optional<MirrorName> name) throws IOException {
        for (var other : address.names().toList()) {
            if (!name.filter(other::equals).isPresent() && folder.remove(since, other)) {
                progress.takenOut(other.value());
            }
        }
    }

    private void forget(MirrorAddress address) {
        address.readable().ifPresent(moved::forget);
    }

    /** Takes out whatever was not met, and writes down where all that moved leads. */
    void end() throws IOException {
        Predicate<String> isMet = met::contains;
        folder.sweep(since, isMet, progress::takenOut);
        moved.keep(metMoved::contains);
        writeMoved();
    }

    void writeMoved() throws IOException {
        if (moved.isChanged()) {
            folder.keepBeside(MovedAddresses.FILE, moved.bytes(), false);
        }
    }
}
