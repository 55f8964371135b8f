package bg.glashatay.ejb.mirror;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The folder of a mirror, while it is ours: {@code known} has what was last known of each address, and the link
 * {@code now} leads to the folder of what has been seen since the site last changed, which are the same files.
 *
 * <p>A file gets its name when it is whole, and the link leads from one folder to the next in one step, so a web server
 * that reads at the same time sees one state or the other. One node at a time has the folder: the lock is the operating
 * system's and goes with the process, however that ends.
 */
final class MirrorFolder implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final String COMING = ".coming";
    private static final String KNOWN = "known";
    private static final String NOW = "now";
    private static final String SINCE = "since-";

    private final Path root;
    private final KnownFiles known;
    private final ArrivingFiles arrivals;
    private final FileChannel lock;
    private final Clock clock;
    private boolean closed;

    private MirrorFolder(Path root, FileChannel lock, Clock clock) {
        this.root = root;
        this.known = new KnownFiles(root.resolve(KNOWN));
        this.arrivals = new ArrivingFiles(root.resolve(COMING));
        this.lock = lock;
        this.clock = clock;
    }

    /** Takes the folder, and clears away what a killed node has left over; empty while another node has it. */
    static Optional<MirrorFolder> open(Path root, Clock clock) throws IOException {
        Files.createDirectories(root);
        var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            var folder = new MirrorFolder(root, channel, clock);
            folder.prepare();
            return Optional.of(folder);
        } catch (OverlappingFileLockException another) {
            channel.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void prepare() throws IOException {
        Files.createDirectories(known.file(MirrorName.PAGES));
        Files.createDirectories(known.file(MirrorName.GONE));
        arrivals.clear();
        clear();
    }

    /** What has been seen since a moment: a folder that is filled, and that nobody is led to any more once another begins. */
    record Since(Path path) {}

    /**
     * Begins anew: from now on nothing is in {@code now} but what is kept since. Where that cannot be written there is no
     * {@code now} any more, so that web servers ask the application; to delete needs no room.
     */
    synchronized Since begin() throws IOException {
        requireOpen();
        try {
            return begun();
        } catch (IOException e) {
            Files.deleteIfExists(root.resolve(NOW));
            throw e;
        }
    }

    private Since begun() throws IOException {
        long number = 1;
        try (var folders = Files.newDirectoryStream(root, SINCE + "*")) {
            for (var folder : folders) {
                number = Math.max(number, number(folder) + 1);
            }
        }
        var name = SINCE + number;
        Files.createDirectories(root.resolve(name).resolve(MirrorName.PAGES));
        Files.createDirectories(root.resolve(name).resolve(MirrorName.GONE));
        var link = arrivals.name();
        Files.createSymbolicLink(link, Path.of(name));
        Files.move(link, root.resolve(NOW), StandardCopyOption.ATOMIC_MOVE);
        return new Since(root.resolve(name));
    }

    private static long number(Path folder) {
        var number = folder.getFileName().toString().substring(SINCE.length());
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }

    /** Clears away the folders of before that nobody is led to any more. */
    void clear() throws IOException {
        var now = root.resolve(NOW);
        var current = Files.isSymbolicLink(now) ? Files.readSymbolicLink(now).toString() : "";
        try (var folders = Files.newDirectoryStream(root, SINCE + "*")) {
            for (var folder : folders) {
                if (!folder.getFileName().toString().equals(current)) {
                    FileTrees.delete(folder);
                }
            }
        }
    }

    /** Whether nothing is known yet. */
    boolean isEmpty() throws IOException {
        try (var pages = Files.newDirectoryStream(known.file(MirrorName.PAGES))) {
            return !pages.iterator().hasNext();
        }
    }

    /** Whether anything is known under a name. */
    boolean has(MirrorName name) {
        return known.has(name.value());
    }

    /** What is known under a name; empty where nothing is. */
    Optional<byte[]> content(MirrorName name) throws IOException {
        return has(name) ? Optional.of(Files.readAllBytes(known.file(name.value()))) : Optional.empty();
    }

    /**
     * Keeps what was seen, with its compressed copies.
     *
     * @param thoroughly whether the copies, and what {@code now} has, are looked at too
     * @return whether all was as it is to be already
     */
    boolean keepCoded(Since since, MirrorName name, byte[] body, Instant changedAt, boolean thoroughly)
            throws IOException {
        var copies = thoroughly || !known.holds(name, body) ? Codings.of(body) : Map.<String, byte[]>of();
        synchronized (this) {
            requireOpen();
            boolean right = known.holds(name, body) && (!thoroughly || known.holdsCopies(name, copies));
            if (!right) {
                arrivals.write(known.file(name.value()), body, copies, changedAt);
            }
            var isThere = link(since, name);
            return right && isThere;
        }
    }

    /** Keeps what was seen and is compressed by itself, such as a picture; the file that came is taken. */
    synchronized boolean keepFile(Since since, MirrorName name, Path arrived, Instant changedAt) throws IOException {
        requireOpen();
        var file = known.file(name.value());
        boolean right = has(name) && Files.mismatch(file, arrived) < 0;
        if (!right) {
            Files.createDirectories(file.getParent());
            Files.setLastModifiedTime(arrived, ArrivingFiles.timeAfter(file, changedAt));
            Files.move(arrived, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return link(since, name) && right;
    }

    /**
     * Says of what is known that it is still so.
     *
     * @return whether {@code now} had it already
     */
    synchronized boolean link(Since since, MirrorName name) throws IOException {
        requireOpen();
        boolean was = true;
        for (var ending : Codings.endings()) {
            var copy = name.coded(ending);
            if (Files.exists(known.file(copy))) {
                was &= link(since, copy);
            }
        }
        // last, so that whoever finds it finds its copies too
        return link(since, name.value()) && was;
    }

    private boolean link(Since since, String name) throws IOException {
        var source = known.file(name);
        var target = since.path().resolve(name);
        try {
            Files.createDirectories(target.getParent());
            Files.createLink(target, source);
            return false;
        } catch (FileAlreadyExistsException linked) {
            if (Files.isSameFile(target, source)) {
                return true;
            }
            var link = arrivals.name();
            Files.createLink(link, source);
            Files.move(link, target, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
    }

    /** Takes out what stands under a name no longer; says whether there was anything. */
    synchronized boolean remove(Since since, MirrorName name) throws IOException {
        requireOpen();
        boolean was = false;
        for (var tree : List.of(since.path(), known.root())) {
            // first what others are copies of: a web server asks for that
            was |= FileTrees.remove(tree, name.value());
            for (var ending : List.of(Codings.GZIP, Codings.BROTLI)) {
                FileTrees.remove(tree, name.coded(ending));
            }
        }
        return was;
    }

    /**
     * Takes out what nobody has met.
     *
     * @param met whether a name stands for something of the site
     * @param each is told what was taken out
     */
    void sweep(Since since, Predicate<String> met, Consumer<String> each) throws IOException {
        for (var tree : List.of(since.path(), known.root())) {
            FileTrees.sweep(
                    tree,
                    name -> met.test(name) || Codings.plain(name).filter(met).isPresent(),
                    each);
        }
    }

    /** Keeps something that stands beside the trees, such as {@code errors/404.html}; says whether it was so already. */
    synchronized boolean keepBeside(String name, byte[] body, boolean coded) throws IOException {
        requireOpen();
        var file = root.resolve(new MirrorName(name).value());
        if (Files.exists(file)
                && Arrays.equals(Files.readAllBytes(file), body)
                && (!coded || Files.exists(root.resolve(name + Codings.GZIP)))) {
            return true;
        }
        arrivals.write(file, body, coded ? Codings.of(body) : Map.of(), clock.instant());
        return false;
    }

    /** What stands beside the trees; empty where nothing does. */
    static Optional<byte[]> beside(Path root, String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    Path root() {
        return root;
    }

    /** Where files are that are not whole yet. */
    ArrivingFiles arrivals() {
        return arrivals;
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The mirror's folder is no longer ours: " + root);
        }
    }

    /** Lets another node have it; whatever is being kept is kept before. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        lock.close();
    }
}
