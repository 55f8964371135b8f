package bg.glashatay.ejb.reading;

import bg.glashatay.domain.media.PdfFacts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What was read in a document, as one process hands it to the other.
 *
 * @param facts of a PDF only
 */
record WrittenReading(String text, Optional<PdfFacts> facts) {

    /** More than so many characters can be. */
    private static final int MOST_BYTES = 4 * ReadText.MOST;

    void write(DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeBoolean(facts.isPresent());
        if (facts.isPresent()) {
            var pdf = facts.get();
            out.writeInt(pdf.getPages());
            out.writeInt(pdf.getPagesWithoutText());
            out.writeBoolean(pdf.isTagged());
            out.writeUTF(pdf.getTitle());
            out.writeBoolean(pdf.isTitleShown());
            out.writeUTF(pdf.getLanguage());
        }
    }

    /** @throws IOException where it is not what {@link #write} wrote */
    static WrittenReading read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("A reading of " + length + " bytes");
        }
        var text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return in.readBoolean()
                ? new WrittenReading(text, Optional.of(facts(in)))
                : new WrittenReading(text, Optional.empty());
    }

    private static PdfFacts facts(DataInputStream in) throws IOException {
        return new PdfFacts(in.readInt(), in.readInt(), in.readBoolean(), in.readUTF(), in.readBoolean(), in.readUTF());
    }
}
