package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.shared.Sha256;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An archive that another installation, or another program, has written. Nothing is believed but what has the sum that
 * the manifest names; no part is longer than it says, nor than what such a part may be.
 */
final class ExportReader implements AutoCloseable {

    /** A manifest of half a million parts, and some. */
    private static final long LONGEST_MANIFEST = 100_000_000;

    /** A document with a hundred long editions; also the site and the list of media. */
    private static final long LONGEST_JSON = 64_000_000;

    /** More than the library takes in. */
    private static final long LONGEST_FILE = 100_000_000;

    private final ZipFile zip;
    private final Manifest manifest;

    private ExportReader(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = manifest(zip);
        checkNames();
    }

    /**
     * Opens it, and sees whether it has the parts that it names, and no others; what is in them is seen by {@link #verify}.
     *
     * @throws DamagedExportException where it is not so
     */
    static ExportReader open(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            return new ExportReader(zip);
        } catch (IOException | IllegalArgumentException noArchive) {
            close(zip);
            throw new DamagedExportException("no-archive", noArchive);
        } catch (RuntimeException refused) {
            close(zip);
            throw refused;
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

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads every byte of it.
     *
     * @throws DamagedExportException at the first part that is not what was written
     */
    void verify() {
        for (var name : manifest.parts().keySet()) {
            if (PartName.isFile(name) && !manifest.parts().get(name).sha256().equals(PartName.sha256(name))) {
                throw new DamagedExportException("sum", name);
            }
            try (var bytes = open(name)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            } catch (IOException unreadable) {
                throw new DamagedExportException("sum", name);
            }
        }
    }

    /** {@code site.json}, of the shape that it has to have. */
    JsonObject site() {
        var site = json(PartName.SITE);
        if (!PartShape.SITE.fits(site)) {
            throw new DamagedExportException("content", PartName.SITE);
        }
        return site;
    }

    /** Goes through what {@code media.json} says of files, which may be very many, one after the other. */
    void eachFile(Consumer<JsonObject> taking) {
        try (var in = open(PartName.MEDIA);
                var json = JsonText.PARSERS.createParser(in, StandardCharsets.UTF_8)) {
            mustBe(json.next() == Event.START_OBJECT
                    && json.next() == Event.KEY_NAME
                    && json.getString().equals("files")
                    && json.next() == Event.START_ARRAY);
            json.getArrayStream().forEach(file -> {
                mustBe(PartShape.FILE.fits(file));
                taking.accept(file.asJsonObject());
            });
            mustBe(json.next() == Event.END_OBJECT && !json.hasNext());
        } catch (IOException unreadable) {
            throw new DamagedExportException("sum", PartName.MEDIA);
        } catch (JsonException | NoSuchElementException noJson) {
            throw new DamagedExportException("content", PartName.MEDIA);
        }
    }

    private static void mustBe(boolean asItIsToBe) {
        if (!asItIsToBe) {
            throw new DamagedExportException("content", PartName.MEDIA);
        }
    }

    /** The part as JSON; it is compared with its sum before anything of it is read. */
    JsonObject json(String name) {
        byte[] bytes;
        try (var in = open(name)) {
            bytes = in.readAllBytes();
        } catch (IOException unreadable) {
            throw new DamagedExportException("sum", name);
        }
        try (var reader = JsonText.READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException noJson) {
            throw new DamagedExportException("content", name);
        }
    }

    /** The bytes of a part; at their end they are compared with its sum, and refused where they differ. */
    InputStream open(String name) throws IOException {
        var part = manifest.parts().get(name);
        var entry = zip.getEntry(name);
        if (part == null || entry == null) {
            throw new DamagedExportException("lacks", name);
        }
        return new Compared(zip.getInputStream(entry), name, part);
    }

    boolean has(String name) {
        return manifest.parts().containsKey(name);
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(PartName.MANIFEST);
        if (entry == null) {
            throw new DamagedExportException("format");
        }
        byte[] bytes;
        try (var in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) LONGEST_MANIFEST + 1);
        }
        // nothing else has a sum of it, and ZipFile does not look at this one
        var sum = new CRC32();
        sum.update(bytes);
        if (bytes.length > LONGEST_MANIFEST || sum.getValue() != entry.getCrc()) {
            throw new DamagedExportException("manifest");
        }
        return Manifest.read(new ByteArrayInputStream(bytes));
    }

    private void checkNames() {
        var seen = new HashSet<String>();
        for (var name : zip.stream().map(ZipEntry::getName).toList()) {
            if (!seen.add(name)) {
                throw new DamagedExportException("twice", name);
            }
            if (!name.equals(PartName.MANIFEST) && !manifest.parts().containsKey(name)) {
                throw new DamagedExportException("extra", shown(name));
            }
        }
        manifest.parts().forEach((name, part) -> {
            if (!PartName.isKnown(name)) {
                throw new DamagedExportException("extra", shown(name));
            }
            if (!seen.contains(name)) {
                throw new DamagedExportException("lacks", name);
            }
            if (part.bytes() > (PartName.isFile(name) ? LONGEST_FILE : LONGEST_JSON)) {
                throw new DamagedExportException("too-long", name);
            }
        });
        for (var needed : new String[] {PartName.SITE, PartName.MEDIA}) {
            if (!seen.contains(needed)) {
                throw new DamagedExportException("lacks", needed);
            }
        }
    }

    /** A name that nobody has checked, for a sentence. */
    private static String shown(String name) {
        var plain = name.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        return plain.length() <= 100 ? plain : plain.substring(0, 100) + "…";
    }

    @Override
    public void close() {
        close(zip);
    }

    /** Bytes that are counted as they come, and compared when the last of them was read. */
    private static final class Compared extends FilterInputStream {

        private final String name;
        private final Manifest.Part part;
        private final MessageDigest digest = Sha256.begin();
        private long count;
        private boolean ended;

        Compared(InputStream bytes, String name, Manifest.Part part) {
            super(bytes);
            this.name = name;
            this.part = part;
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
                count += read;
                if (count > part.bytes()) {
                    throw new DamagedExportException("sum", name);
                }
                digest.update(bytes, from, read);
            } else if (!ended) {
                ended = true;
                if (count != part.bytes() || !Sha256.hex(digest).equals(part.sha256())) {
                    throw new DamagedExportException("sum", name);
                }
            }
            return read;
        }

        @Override
        public long skip(long howMany) {
            throw new UnsupportedOperationException("What is skipped is not compared");
        }
    }
}
