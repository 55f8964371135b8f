package bg.glashatay.domain.comments;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody said about an edition before it went out: a remark on the whole text, a field or a passage, or a reply
 * to such a remark. Remarks are open until somebody resolves them. Words are added, never changed or removed.
 */
@Entity
@Table(name = "edition_comment")
public class Comment {

    public static final int MAX_TEXT = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition_comment_seq")
    @SequenceGenerator(name = "edition_comment_seq", sequenceName = "edition_comment_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id", updatable = false)
    private Edition edition;

    /** The remark that this is a reply to; null for a remark. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id", updatable = false)
    private Comment parent;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id", updatable = false)
    private Account author;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "words", updatable = false)
    private String text;

    @ManyToMany
    @JoinTable(
            name = "comment_mention",
            joinColumns = @JoinColumn(name = "comment_id"),
            inverseJoinColumns = @JoinColumn(name = "account_id"))
    private Set<Account> mentioned = new HashSet<>();

    /** Null for a reply. */
    @Embedded
    private Anchor anchor;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resolver_id")
    private Account resolver;

    protected Comment() {}

    private Comment(Edition edition, Comment parent, Account author, Instant at, String text, Set<Account> mentioned) {
        mustBeOpen(edition);
        this.edition = edition;
        this.parent = parent;
        this.author = Objects.requireNonNull(author);
        this.madeAt = Objects.requireNonNull(at);
        this.text = obligatory(text);
        this.mentioned.addAll(mentioned);
    }

    /**
     * A remark.
     *
     * @throws CommentsClosedException unless the edition is on its way to the public
     * @throws ContentRejectedException when nothing is said, or too much
     */
    public static Comment on(
            Edition edition, Anchor anchor, Account author, Instant at, String text, Set<Account> mentioned) {
        var comment = new Comment(edition, null, author, at, text, mentioned);
        comment.anchor = Objects.requireNonNull(anchor, "a remark is about something");
        return comment;
    }

    /**
     * An answer to this remark; an answer to an answer is one to the remark too.
     *
     * @throws CommentResolvedException when the remark was resolved meanwhile
     */
    public Comment reply(Account by, Instant at, String answer, Set<Account> accounts) {
        if (!root().isOpen()) {
            throw new CommentResolvedException();
        }
        return new Comment(edition, root(), by, at, answer, accounts);
    }

    /** Says that the remark is dealt with; false where somebody has said so already. */
    public boolean resolve(Account by, Instant at) {
        mustBeOpen(edition);
        if (!root().isOpen()) {
            return false;
        }
        root().resolvedAt = Objects.requireNonNull(at);
        root().resolver = Objects.requireNonNull(by);
        return true;
    }

    /** Takes that back; false where the remark is open. */
    public boolean reopen() {
        mustBeOpen(edition);
        if (root().isOpen()) {
            return false;
        }
        root().resolvedAt = null;
        root().resolver = null;
        return true;
    }

    /** Whether the remark waits for somebody; replies have no say of their own. */
    public boolean isOpen() {
        return root().resolvedAt == null;
    }

    /** Whether this person may say that the remark is dealt with without a right to approve: who made it, or wrote the text. */
    public boolean concerns(Account account) {
        return root().author.equals(account) || edition.hasContributor(account);
    }

    private Comment root() {
        return parent == null ? this : parent;
    }

    private static void mustBeOpen(Edition edition) {
        if (!edition.getState().isPrePublication()) {
            throw new CommentsClosedException(edition.getState());
        }
    }

    private static String obligatory(String text) {
        var said = text.strip();
        if (said.isEmpty()) {
            throw new ContentRejectedException(List.of(Issue.of("text", "comment-missing")));
        }
        if (said.length() > MAX_TEXT) {
            throw new ContentRejectedException(List.of(Issue.of("text", "too-long", MAX_TEXT, said.length())));
        }
        return said;
    }

    public Long getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    /** The remark that this is a reply to; empty for a remark. */
    public Optional<Comment> parent() {
        return Optional.ofNullable(parent);
    }

    public Account getAuthor() {
        return author;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public String getText() {
        return text;
    }

    /** Whom the words call by name, of those who may read them. */
    public Set<Account> getMentioned() {
        return Set.copyOf(mentioned);
    }

    /** What the remark is about; for a reply the same as for its remark. */
    public Anchor getAnchor() {
        return root().anchor;
    }

    /** When the remark was dealt with; null while it is open. */
    public Instant getResolvedAt() {
        return root().resolvedAt;
    }

    /** Who said that it is dealt with; empty while it is open. */
    public Optional<Account> resolver() {
        return Optional.ofNullable(root().resolver);
    }
}
