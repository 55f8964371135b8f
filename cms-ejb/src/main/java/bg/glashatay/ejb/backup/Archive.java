package bg.glashatay.ejb.backup;

import bg.glashatay.domain.shared.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive that was written once. Whatever is read of it is compared with its sum; nothing else is believed. */
final class Archive implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("(" + Sha256.FORM + ")  (\\S+)");

    private final ZipFile zip;
    private final Map<String, String> sums;
    private final Facts facts;

    private Archive(ZipFile zip) throws IOException {
        this.zip = zip;
        this.sums = sums();
        checkNames();
        try (var bytes = open(EntryName.FACTS)) {
            facts = Facts.read(bytes);
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        checkTables();
    }

    /**
     * Opens it, and sees whether it has the parts that it should have; what is in them is seen by {@link #verify}.
     *
     * @throws DamagedArchiveException where it has not
     */
    static Archive open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no archive " + file + ".");
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            return new Archive(zip);
        } catch (IOException | RuntimeException e) {
            close(zip);
            throw e instanceof BackupException told
                    ? told
                    : new DamagedArchiveException("The archive is damaged, or is none: " + e.getMessage() + ".", e);
        }
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException nothingToSave) {
            // it was only read
        }
    }

    Facts facts() {
        return facts;
    }

    /** The names of its tables. */
    List<String> tables() {
        return names(EntryName::isTable).stream().map(EntryName::table).toList();
    }

    /** The hashes of its pictures and documents. */
    List<String> media() {
        return names(EntryName::isMedia).stream().map(EntryName::sha256).toList();
    }

    private List<String> names(Predicate<String> kind) {
        return sums.keySet().stream().filter(kind).toList();
    }

    String sumOf(String name) {
        return sums.get(name);
    }

    /**
     * Reads all of it.
     *
     * @throws DamagedArchiveException at the first byte that is not what it was
     */
    void verify() {
        var damaged = facts.words(Facts.DAMAGED);
        for (var name : sums.keySet()) {
            if (EntryName.isMedia(name)
                    && !sums.get(name).equals(EntryName.sha256(name))
                    && !damaged.contains(EntryName.sha256(name))) {
                throw new DamagedArchiveException("The archive is damaged: " + name + " has the sum of another file.");
            }
            try (var bytes = open(name)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw damaged(name, e);
            }
        }
    }

    /** The bytes of a part; at their end they are compared with its sum, and refused where they differ. */
    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new DamagedArchiveException("The archive is damaged: it lacks " + name + ".");
        }
        return new Compared(zip.getInputStream(entry), name, sums.get(name));
    }

    private Map<String, String> sums() throws IOException {
        var comment = zip.getComment();
        if (comment == null || !comment.startsWith(ArchiveWriter.COMMENT)) {
            throw new DamagedArchiveException("The file is no whole archive of this product.");
        }
        var entry = zip.getEntry(EntryName.SUMS);
        if (entry == null) {
            throw new DamagedArchiveException("The archive is damaged: it lacks " + EntryName.SUMS + ".");
        }
        byte[] bytes;
        var sum = comment.substring(ArchiveWriter.COMMENT.length());
        try (var listed = new Compared(zip.getInputStream(entry), EntryName.SUMS, sum)) {
            bytes = listed.readAllBytes();
        }
        var sums = new LinkedHashMap<String, String>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(text -> {
            var line = LINE.matcher(text);
            if (!line.matches() || sums.put(line.group(2), line.group(1)) != null) {
                throw new DamagedArchiveException("The archive's " + EntryName.SUMS + " cannot be read.");
            }
        });
        return sums;
    }

    private void checkNames() {
        var seen = new java.util.HashSet<String>();
        for (var name : zip.stream().map(ZipEntry::getName).toList()) {
            if (!EntryName.isKnown(name)) {
                throw new DamagedArchiveException("The archive has a part that does not belong: “" + name + "”.");
            }
            if (!seen.add(name)) {
                throw new DamagedArchiveException("The archive has two parts called " + name + ".");
            }
            if (!sums.containsKey(name) && !name.equals(EntryName.SUMS)) {
                throw new DamagedArchiveException("The archive has a part without a sum: " + name + ".");
            }
        }
        for (var name : sums.keySet()) {
            if (!seen.contains(name)) {
                throw new DamagedArchiveException("The archive is damaged: it lacks " + name + ".");
            }
        }
    }

    private void checkTables() {
        if (media().size() != facts.number(Facts.MEDIA)) {
            throw new DamagedArchiveException("The archive has another number of media than it says.");
        }
        for (var table : tables()) {
            if (facts.columns(table).stream().anyMatch(column -> !column.matches("[a-z][a-z0-9_]{0,62}"))) {
                throw new DamagedArchiveException("The archive's table " + table + " has a column with no name.");
            }
        }
    }

    private static DamagedArchiveException damaged(String name, IOException e) {
        return new DamagedArchiveException(
                "The archive is damaged: " + name + " cannot be read (" + e.getMessage() + ").", e);
    }

    @Override
    public void close() {
        close(zip);
    }

    /** Bytes that are compared when the last of them was read. */
    private static final class Compared extends FilterInputStream {

        private final String name;
        private final String sum;
        private final MessageDigest digest = Sha256.begin();
        private boolean ended;

        Compared(InputStream bytes, String name, String sum) {
            super(bytes);
            this.name = name;
            this.sum = sum;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            if (read >= 0) {
                digest.update(bytes, from, read);
            } else if (!ended) {
                ended = true;
                if (!Sha256.hex(digest).equals(sum)) {
                    throw new DamagedArchiveException("The archive is damaged: " + name + " is not what was written.");
                }
            }
            return read;
        }

        @Override
        public long skip(long count) {
            throw new UnsupportedOperationException("What is skipped is not compared");
        }
    }
}
