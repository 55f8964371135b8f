package bg.glashatay.domain.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What a program made out of an uploaded document, or that it is still to be read. Its text stands beside, in the row. */
@Entity
@Table(name = "asset_reading")
public class Reading {

    /** Whether a document has been read. */
    public enum Outcome {
        WAITING,
        READ,
        /** Damaged, locked by a password, or more than can be read with what a server has to spare. */
        UNREADABLE
    }

    @Id
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.WAITING;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Embedded
    private PdfFacts pdf;

    /** Whether its facts have any fault; beside them, so that the library can list such files. */
    private boolean faulty;

    protected Reading() {}

    /** Somebody begins; who has not told the end by then is dead, and another may begin. */
    public void attempt(Instant until) {
        attempts++;
        dueAt = until;
    }

    /** It was read; facts are a PDF's only. */
    public void read(Optional<PdfFacts> facts) {
        outcome = Outcome.READ;
        pdf = facts.orElse(null);
        faulty = facts.filter(found -> !found.faults().isEmpty()).isPresent();
    }

    public void couldNotBeRead() {
        outcome = Outcome.UNREADABLE;
        faulty = false;
    }

    public String getSha256() {
        return sha256;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public int getAttempts() {
        return attempts;
    }

    /** What it has for those who do not look at its pages; empty for what is no PDF, or not read. */
    public Optional<PdfFacts> pdf() {
        return outcome == Outcome.READ ? Optional.ofNullable(pdf) : Optional.empty();
    }

    /** Whether it is known that not everybody can read it: a PDF without tags or without text. */
    public boolean isInaccessible() {
        return pdf().filter(facts -> !facts.isReadable()).isPresent();
    }
}
