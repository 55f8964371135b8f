package bg.glashatay.domain.feedback;

import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.site.Section;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a reader wrote about a page: plain text from somebody who stays unknown. An answer without words is only
 * counted.
 */
@Entity
public class Feedback {

    /** Characters of the words. */
    public static final int MAX_WORDS = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feedback_seq")
    @SequenceGenerator(name = "feedback_seq", sequenceName = "feedback_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id", updatable = false)
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id", updatable = false)
    private Document document;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "section_id", updatable = false)
    private Section section;

    /** Null where the reader did not say. */
    @Column(updatable = false)
    private Boolean useful;

    @Column(updatable = false)
    private String words;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "handled_by")
    private Account handledBy;

    @Column(name = "handled_at")
    private Instant handledAt;

    protected Feedback() {}

    /**
     * Words about the text that was read.
     *
     * @param useful whether the page was; empty where the reader did not say
     * @throws ContentRejectedException when there are too many words
     */
    public Feedback(Edition read, Optional<Boolean> useful, String words, Instant at) {
        ContentRejectedException.unlessEmpty(
                words.length() > MAX_WORDS
                        ? List.of(Issue.of("words", "too-long", MAX_WORDS, words.length()))
                        : List.of());
        this.edition = read;
        this.document = read.getDocument();
        this.section = read.getSection();
        this.useful = useful.orElse(null);
        this.words = words;
        this.givenAt = at;
    }

    /** Somebody has dealt with it. Where that was said before, nothing happens, and the answer is false. */
    public boolean handle(Account by, Instant at) {
        if (handledAt != null) {
            return false;
        }
        handledBy = by;
        handledAt = at;
        return true;
    }

    public Long getId() {
        return id;
    }

    /** The text that was read. */
    public Edition getEdition() {
        return edition;
    }

    /** Where the page stood. */
    public Section getSection() {
        return section;
    }

    public Optional<Boolean> useful() {
        return Optional.ofNullable(useful);
    }

    public String getWords() {
        return words;
    }

    public Instant getGivenAt() {
        return givenAt;
    }

    public boolean isHandled() {
        return handledAt != null;
    }

    public Optional<Account> handledBy() {
        return Optional.ofNullable(handledBy);
    }
}
