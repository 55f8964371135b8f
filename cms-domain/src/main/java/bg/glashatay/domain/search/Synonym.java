package bg.glashatay.domain.search;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Other words for the same thing: whoever looks for боклук is also shown what the texts call сметосъбиране. */
@Entity
public class Synonym {

    public static final int MAX_WORDS = 100;

    /** A search looks through all of them. */
    public static final int MAX_IN_ALL = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "synonym_seq")
    @SequenceGenerator(name = "synonym_seq", sequenceName = "synonym_seq", allocationSize = 50)
    private Long id;

    private String spoken;

    private String meant;

    @Column(name = "both_ways")
    private boolean bothWays;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "added_by")
    private Account addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Synonym() {}

    /**
     * @param spoken what people type
     * @param meant what the texts say
     * @param bothWays whether whoever types the second is shown the first as well
     */
    public Synonym(String spoken, String meant, boolean bothWays, Account addedBy, Instant addedAt) {
        this.spoken = spoken;
        this.meant = meant;
        this.bothWays = bothWays;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** What is wrong with the words, if anything. */
    public List<Issue> issues() {
        var issues = new ArrayList<>(WordsOfEditors.issues("spoken", spoken));
        issues.addAll(WordsOfEditors.issues("meant", meant));
        if (issues.isEmpty() && spoken.equalsIgnoreCase(meant)) {
            issues.add(Issue.of("meant", "synonym-same"));
        }
        return issues;
    }

    public Long getId() {
        return id;
    }

    public String getSpoken() {
        return spoken;
    }

    public String getMeant() {
        return meant;
    }

    public boolean isBothWays() {
        return bothWays;
    }

    public Account getAddedBy() {
        return addedBy;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    @Override
    public String toString() {
        return spoken + (bothWays ? " ↔ " : " → ") + meant;
    }
}
