package bg.glashatay.web.site;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Bytes in all codings, each made once, at the first wish; whoever comes after that waits for nobody. */
final class CodedBytes {

    private final AtomicReferenceArray<byte[]> coded = new AtomicReferenceArray<>(Coding.values().length);

    CodedBytes(byte[] body) {
        coded.set(Coding.IDENTITY.ordinal(), body);
    }

    /** For whoever does not change them. */
    byte[] in(Coding coding) {
        var ready = coded.get(coding.ordinal());
        return ready == null ? made(coding) : ready;
    }

    private synchronized byte[] made(Coding coding) {
        var ready = coded.get(coding.ordinal());
        if (ready == null) {
            ready = coding.encode(in(Coding.IDENTITY));
            coded.set(coding.ordinal(), ready);
        }
        return ready;
    }

    /** Roughly the bytes that they take in memory with all codings. */
    int weight() {
        // compressed, a page is a quarter of itself
        int plain = in(Coding.IDENTITY).length;
        return plain + plain / 2 + 64;
    }
}
