package bg.glashatay.ejb.mirror;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
    private final Path known;
    private final Path coming;
    private final FileChannel lock;
    private final AtomicLong count = new AtomicLong();
    private boolean closed;

    private MirrorFolder(Path root, FileChannel lock) {
        this.root = root;
        this.known = root.resolve(KNOWN);
        this.coming = root.resolve(COMING);
        this.lock = lock;
    }

    /** Takes the folder, and clears away what a killed node has left over; empty while another node has it. */
    static Optional<MirrorFolder> open(Path root) throws IOException {
        Files.createDirectories(root);
        var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            var folder = new MirrorFolder(root, channel);
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
        Files.createDirectories(known.resolve(MirrorName.PAGES));
        Files.createDirectories(known.resolve(MirrorName.GONE));
        delete(coming);
        Files.createDirectories(coming);
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
        var link = arriving();
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
                    delete(folder);
                }
            }
        }
    }

    /** Whether nothing is known yet. */
    boolean isEmpty() throws IOException {
        try (var pages = Files.newDirectoryStream(known.resolve(MirrorName.PAGES))) {
            return !pages.iterator().hasNext();
        }
    }

    /** Whether anything is known under a name. */
    boolean has(MirrorName name) {
        return Files.isRegularFile(known.resolve(name.value()), LinkOption.NOFOLLOW_LINKS);
    }

    /** What is known under a name; empty where nothing is. */
    Optional<byte[]> content(MirrorName name) throws IOException {
        return has(name) ? Optional.of(Files.readAllBytes(known.resolve(name.value()))) : Optional.empty();
    }

    /**
     * Keeps what was seen, with its compressed copies.
     *
     * @param thoroughly whether the copies, and what {@code now} has, are looked at too
     * @return whether all was as it is to be already
     */
    boolean keepCoded(Since since, MirrorName name, byte[] body, Instant changedAt, boolean thoroughly)
            throws IOException {
        var copies = thoroughly || !holdsCopies(name, body) ? Codings.of(body) : Map.<String, byte[]>of();
        synchronized (this) {
            requireOpen();
            boolean right = holds(name.value(), body) && holdsTimes(name) && (!thoroughly || allHold(name, copies));
            if (!right) {
                write(known.resolve(name.value()), body, copies, changedAt);
            }
            var isThere = link(since, name);
            return right && isThere;
        }
    }

    /** Keeps what was seen and is compressed by itself, such as a picture; the file that came is taken. */
    synchronized boolean keepFile(Since since, MirrorName name, Path arrived, Instant changedAt) throws IOException {
        requireOpen();
        var file = known.resolve(name.value());
        boolean right = has(name) && Files.mismatch(file, arrived) < 0;
        if (!right) {
            Files.createDirectories(file.getParent());
            Files.setLastModifiedTime(arrived, timeAfter(file, changedAt));
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
            if (Files.exists(known.resolve(copy))) {
                was &= link(since, copy);
            }
        }
        // last, so that whoever finds it finds its copies too
        return link(since, name.value()) && was;
    }

    private boolean link(Since since, String name) throws IOException {
        var source = known.resolve(name);
        var target = since.path().resolve(name);
        try {
            Files.createDirectories(target.getParent());
            Files.createLink(target, source);
            return false;
        } catch (FileAlreadyExistsException linked) {
            if (Files.isSameFile(target, source)) {
                return true;
            }
            var link = arriving();
            Files.createLink(link, source);
            Files.move(link, target, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
    }

    /** Takes out what stands under a name no longer; says whether there was anything. */
    synchronized boolean remove(Since since, MirrorName name) throws IOException {
        requireOpen();
        boolean was = false;
        for (var tree : List.of(since.path(), known)) {
            // first what others are copies of: a web server asks for that
            was |= removeFrom(tree, name.value());
            for (var ending : List.of(Codings.GZIP, Codings.BROTLI)) {
                removeFrom(tree, name.coded(ending));
            }
        }
        return was;
    }

    private static boolean removeFrom(Path tree, String name) throws IOException {
        var file = tree.resolve(name);
        // asked first: where a folder of the path is a file, deleting fails
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        boolean was = Files.deleteIfExists(file);
        var folder = file.getParent();
        while (folder.getParent() != null && !folder.getParent().equals(tree) && isDeleted(folder)) {
            folder = folder.getParent();
        }
        return was;
    }

    private static boolean isDeleted(Path folder) throws IOException {
        try {
            Files.delete(folder);
            return true;
        } catch (DirectoryNotEmptyException inUse) {
            return false;
        } catch (NoSuchFileException already) {
            return true;
        }
    }

    /**
     * Takes out what nobody has met.
     *
     * @param met whether a name stands for something of the site
     * @param each is told what was taken out
     */
    void sweep(Since since, Predicate<String> met, Consumer<String> each) throws IOException {
        for (var tree : List.of(since.path(), known)) {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    var name = tree.relativize(file).toString();
                    if (!met.test(name) && Codings.plain(name).filter(met).isEmpty()) {
                        removeFrom(tree, name);
                        each.accept(name);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    if (folder.startsWith(tree) && tree.relativize(folder).getNameCount() > 1) {
                        isDeleted(folder);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
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
        write(file, body, coded ? Codings.of(body) : Map.of(), Instant.now());
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

    /** A name for a file that is not whole yet, on the same file system. */
    Path arriving() {
        return coming.resolve(Long.toString(count.incrementAndGet()));
    }

    private boolean holds(String name, byte[] body) throws IOException {
        var file = known.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == body.length
                && Arrays.equals(Files.readAllBytes(file), body);
    }

    private boolean holdsCopies(MirrorName name, byte[] body) throws IOException {
        return holds(name.value(), body) && holdsTimes(name);
    }

    /** Copies get their names after what they are copies of, and the same time: one that has not is not its copy. */
    private boolean holdsTimes(MirrorName name) throws IOException {
        var time = Files.getLastModifiedTime(known.resolve(name.value()));
        for (var ending : Codings.endings()) {
            var copy = known.resolve(name.coded(ending));
            if (!Files.exists(copy) || !Files.getLastModifiedTime(copy).equals(time)) {
                return false;
            }
        }
        return true;
    }

    private boolean allHold(MirrorName name, Map<String, byte[]> copies) throws IOException {
        for (var copy : copies.entrySet()) {
            if (!holds(name.coded(copy.getKey()), copy.getValue())) {
                return false;
            }
        }
        return true;
    }

    private void write(Path file, byte[] body, Map<String, byte[]> copies, Instant changedAt) throws IOException {
        Files.createDirectories(file.getParent());
        var time = timeAfter(file, changedAt);
        var whole = arriving();
        var wholeCopies = new LinkedHashMap<String, Path>();
        try {
            write(whole, body, time);
            for (var copy : copies.entrySet()) {
                wholeCopies.put(copy.getKey(), arriving());
                write(wholeCopies.get(copy.getKey()), copy.getValue(), time);
            }
            // a copy of what stood there before must not stand beside it, whenever we are killed
            for (var ending : List.of(Codings.GZIP, Codings.BROTLI)) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            for (var copy : wholeCopies.entrySet()) {
                Files.move(
                        copy.getValue(),
                        file.resolveSibling(file.getFileName() + copy.getKey()),
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(whole);
            for (var copy : wholeCopies.values()) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static void write(Path file, byte[] body, FileTime time) throws IOException {
        Files.write(file, body);
        Files.setLastModifiedTime(file, time);
    }

    /**
     * The time that a file is to have: web servers tell two versions of it apart by the second, so a newer one is at
     * least a second younger.
     */
    private static FileTime timeAfter(Path file, Instant changedAt) throws IOException {
        var time = changedAt.truncatedTo(ChronoUnit.SECONDS);
        if (Files.exists(file)) {
            var before = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
            if (!time.isAfter(before)) {
                time = before.plus(Duration.ofSeconds(1));
            }
        }
        return FileTime.from(time);
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The mirror's folder is no longer ours: " + root);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Lets another node have it; whatever is being kept is kept before. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        lock.close();
    }
}
