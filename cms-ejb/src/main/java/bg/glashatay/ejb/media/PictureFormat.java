package bg.glashatay.ejb.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What pictures may be uploaded as. A file is what its first bytes say, whatever it is called. */
enum PictureFormat {
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF) {
        @Override
        boolean isWhole(byte[] file) {
            return JpegSegments.of(file).isPresent();
        }
    },
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') {
        @Override
        boolean isWhole(byte[] file) {
            return PngChunks.areWhole(file);
        }
    };

    private static final int LONGEST_BEGINNING = 16;

    private final String mediaType;
    private final byte[] magic;

    PictureFormat(String mediaType, int... magic) {
        this.mediaType = mediaType;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    /** Whether a file claims to be a picture: what does not is taken for a document. */
    static boolean begins(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return of(bytes.readNBytes(LONGEST_BEGINNING)).isPresent();
        }
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether the file goes on to its proper end, so that nothing is left for a decoder to guess or wait for. */
    abstract boolean isWhole(byte[] file);

    private boolean begins(byte[] file) {
        return file.length >= magic.length && Arrays.equals(magic, 0, magic.length, file, 0, magic.length);
    }
}
