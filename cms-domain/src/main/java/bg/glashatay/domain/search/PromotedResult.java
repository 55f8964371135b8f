package bg.glashatay.domain.search;

import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.Issue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** The document that answers a phrase best: it stands above what is found, while citizens can read it. */
@Entity
@Table(name = "promoted_result")
public class PromotedResult {

    /** A search looks through all of them. */
    public static final int MAX_IN_ALL = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promoted_result_seq")
    @SequenceGenerator(name = "promoted_result_seq", sequenceName = "promoted_result_seq", allocationSize = 50)
    private Long id;

    private String phrase;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private Document document;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "added_by")
    private Account addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected PromotedResult() {}

    /** @param phrase its words, in any form and order, bring the document up wherever all of them are looked for */
    public PromotedResult(String phrase, Document document, Account addedBy, Instant addedAt) {
        this.phrase = phrase;
        this.document = document;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** What is wrong with a phrase, if anything. */
    public static List<Issue> issues(String phrase) {
        return WordsOfEditors.issues("phrase", phrase);
    }

    public Long getId() {
        return id;
    }

    public String getPhrase() {
        return phrase;
    }

    public Document getDocument() {
        return document;
    }

    public Account getAddedBy() {
        return addedBy;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    @Override
    public String toString() {
        return phrase + " → " + document.getId();
    }
}
