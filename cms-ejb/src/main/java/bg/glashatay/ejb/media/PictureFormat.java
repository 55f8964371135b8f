package bg.glashatay.ejb.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What pictures may be uploaded as. A file is what its first bytes say, whatever it is called. */
enum PictureFormat {
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF) {
        @Override
        Optional<PictureNotes> walk(PictureInput file) throws IOException {
            return JpegSegments.walk(file);
        }
    },
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') {
        @Override
        Optional<PictureNotes> walk(PictureInput file) throws IOException {
            return PngChunks.walk(file);
        }
    },
    GIF("image/gif", 'G', 'I', 'F', '8', -1, 'a') {
        @Override
        Optional<PictureNotes> walk(PictureInput file) throws IOException {
            return GifBlocks.walk(file);
        }
    },
    WEBP("image/webp", 'R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'E', 'B', 'P', 'V', 'P', '8') {
        @Override
        Optional<PictureNotes> walk(PictureInput file) throws IOException {
            return WebPChunks.walk(file);
        }
    };

    private static final int ANY = -1;
    private static final int LONGEST_BEGINNING = 16;

    private final String mediaType;
    private final int[] beginning;

    /** @param beginning its first bytes; -1 for any */
    PictureFormat(String mediaType, int... beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    static Optional<PictureFormat> of(PictureInput file) throws IOException {
        file.seek(0);
        var head = new byte[LONGEST_BEGINNING];
        int read = Math.max(0, file.read(head, 0, LONGEST_BEGINNING));
        return of(Arrays.copyOf(head, read));
    }

    /** Whether a file begins like a picture, and is to be judged as one. */
    static boolean begins(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return of(bytes.readNBytes(LONGEST_BEGINNING)).isPresent();
        }
    }

    static Optional<PictureFormat> of(byte[] head) {
        return Arrays.stream(values()).filter(format -> format.begins(head)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * What stands beside the picture; empty unless the file goes on to its proper end, so that nothing is left for a
     * decoder to guess, to wait for or to make room for in vain.
     */
    Optional<PictureNotes> notes(PictureInput file) throws IOException {
        try {
            file.seek(0);
            file.setByteOrder(this == WEBP || this == GIF ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return walk(file);
        } catch (EOFException cutOff) {
            return Optional.empty();
        } finally {
            file.setByteOrder(ByteOrder.BIG_ENDIAN);
            file.seek(0);
        }
    }

    /** @throws EOFException when the file is cut off */
    abstract Optional<PictureNotes> walk(PictureInput file) throws IOException;

    private boolean begins(byte[] head) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= head.length || beginning[i] != ANY && (byte) beginning[i] != head[i]) {
                return false;
            }
        }
        return true;
    }
}
