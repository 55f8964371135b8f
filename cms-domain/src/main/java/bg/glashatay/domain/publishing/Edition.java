package bg.glashatay.domain.publishing;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A numbered text of a document in one language that is, was or may become public. Its content changes only by
 * {@link #revise} and its state only by the steps of the workflow; each step leaves a {@link StateChange}.
 *
 * <p>Rights are asked by the service; here stand the guards that hold whatever somebody's rights are.
 */
@Entity
public class Edition {

    /** How long a discarded edition can be recovered. */
    public static final Duration RECOVERABLE_FOR = Duration.ofDays(90);

    public static final int MAX_REASON = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition_seq")
    @SequenceGenerator(name = "edition_seq", sequenceName = "edition_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id", updatable = false)
    private Document document;

    @Column(updatable = false)
    private Language language;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private EditionState state;

    /**
     * The newest snapshot of the content. In a table of its own, because a revision names its edition: with a column
     * here EclipseLink would have to insert one of the two with holes and fill them afterwards.
     */
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinTable(
            name = "edition_head",
            joinColumns = @JoinColumn(name = "edition_id"),
            inverseJoinColumns = @JoinColumn(name = "revision_id"))
    private Revision head;

    /** The head's title and section once more, for lists to filter and sort by without a join. */
    private String title;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "section_id")
    private Section section;

    @ManyToMany
    @JoinTable(
            name = "edition_contributor",
            joinColumns = @JoinColumn(name = "edition_id"),
            inverseJoinColumns = @JoinColumn(name = "account_id"))
    private Set<Account> contributors = new HashSet<>();

    @OneToMany(mappedBy = "edition", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StateChange> changes = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submitter_id")
    private Account submitter;

    @Column(name = "submitted_hash")
    private String submittedHash;

    @Column(name = "approved_hash")
    private String approvedHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claimant_id")
    private Account claimant;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "scheduled_for")
    private Instant scheduledFor;

    @Column(name = "scheduled_zone")
    private String scheduledZone;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "publisher_id")
    private Account publisher;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    private boolean unreviewed;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "expiry_outcome")
    private EditionState expiryOutcome;

    /** What the public reads about a withdrawn or unpublished page. */
    @Column(name = "public_explanation")
    private String publicExplanation = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replacement_id")
    private Document replacement;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Edition() {}

    Edition(Document document, Language language, int number, Content content, Account by, Instant at) {
        this.document = document;
        this.language = Objects.requireNonNull(language);
        this.number = number;
        this.state = EditionState.DRAFT;
        this.createdAt = at;
        this.head = snapshot(content, by, at);
        changes.add(new StateChange(this, null, null, EditionState.DRAFT, by, at, "", head.getContentHash()));
    }

    /**
     * Saves the content as a new revision and makes its author a contributor. A real change to what was submitted or
     * approved takes the edition back to a draft; a save that changes nothing changes nothing.
     *
     * @return the new revision, or empty where the content was already so
     * @throws NotEditableException unless the state allows it
     * @throws ContentRejectedException when the content cannot stand even as a draft
     */
    public Optional<Revision> revise(Content content, Account by, Instant at) {
        if (!state.isEditable()) {
            throw new NotEditableException(state);
        }
        ContentRejectedException.unlessEmpty(content.draftIssues());
        if (content.hash().equals(head.getContentHash())) {
            return Optional.empty();
        }
        head = snapshot(content, by, at);
        if (Transition.EDIT.isOpenFrom(state)) {
            take(Transition.EDIT, EditionState.DRAFT, by, at, "");
            forgetReview();
        }
        return Optional.of(head);
    }

    /** Hands the content to a reviewer and freezes it. */
    public void submit(Account by, Instant at) {
        mustBeOpen(Transition.SUBMIT);
        ContentRejectedException.unlessEmpty(head.content().submissionIssues());
        take(Transition.SUBMIT, EditionState.IN_REVIEW, by, at, "");
        submitter = by;
        submittedHash = head.getContentHash();
        approvedHash = null;
    }

    /** Tells the other reviewers, for a while, that somebody is at it. */
    public void claim(Account by, Instant at, Duration howLong) {
        mustBeOpen(Transition.CLAIM);
        mustNotHaveContributed(by);
        mustNotBeClaimedByOther(by, at);
        take(Transition.CLAIM, EditionState.IN_REVIEW, by, at, "");
        claimant = by;
        claimedUntil = at.plus(howLong);
    }

    /** Gives a claim of one's own back. */
    public void release(Account by, Instant at) {
        mustBeOpen(Transition.RELEASE);
        mustNotBeClaimedByOther(by, at);
        take(Transition.RELEASE, EditionState.IN_REVIEW, by, at, "");
        forgetClaim();
    }

    /** Sends the text back to its submitter with a reason. */
    public void requestChanges(Account by, Instant at, String reason) {
        mustBeOpen(Transition.REQUEST_CHANGES);
        take(Transition.REQUEST_CHANGES, EditionState.CHANGES_REQUESTED, by, at, obligatory(reason));
        forgetReview();
    }

    /** The submitter takes the text back to go on writing. */
    public void retract(Account by, Instant at) {
        mustBeOpen(Transition.RETRACT);
        if (!by.equals(submitter)) {
            throw new NotSubmitterException();
        }
        take(Transition.RETRACT, EditionState.DRAFT, by, at, "");
        forgetReview();
    }

    /**
     * A second person says that the text may go out.
     *
     * @param readHash the content hash of what the reviewer read
     * @throws OwnContributionException when the reviewer contributed to any of this edition's revisions
     * @throws ContentChangedException when what was read is not what was submitted
     */
    public void approve(Account by, Instant at, String readHash) {
        mustBeOpen(Transition.APPROVE);
        mustNotHaveContributed(by);
        if (!readHash.equals(submittedHash) || !head.getContentHash().equals(submittedHash)) {
            throw new ContentChangedException();
        }
        take(Transition.APPROVE, EditionState.READY, by, at, "");
        approvedHash = submittedHash;
        forgetClaim();
    }

    /**
     * Puts the approved text before the public.
     *
     * @param predecessor what stood at the document's address so far; it is superseded in the same breath
     */
    public void publish(Account by, Instant at, Optional<Edition> predecessor) {
        mustBeOpen(Transition.PUBLISH);
        mustBeApprovedAsItIs();
        goPublic(Transition.PUBLISH, by, at, "", predecessor);
    }

    /** Publishes at a later time. */
    public void schedule(Account by, Instant at, PublicationTime time) {
        mustBeOpen(Transition.SCHEDULE);
        mustBeApprovedAsItIs();
        if (!time.instant().isAfter(at)) {
            throw new ContentRejectedException(List.of(Issue.of("time", "time-is-past")));
        }
        take(Transition.SCHEDULE, EditionState.SCHEDULED, by, at, "");
        scheduledFor = time.instant();
        scheduledZone = time.zone().getId();
    }

    /** Takes the edition off the schedule, also after its publication failed. */
    public void unschedule(Account by, Instant at) {
        take(Transition.UNSCHEDULE, EditionState.READY, by, at, "");
        scheduledFor = null;
        scheduledZone = null;
    }

    /** The time has come. Only integrity is checked: the rules were when it was approved. */
    public void publishScheduled(Account scheduler, Instant at, Optional<Edition> predecessor) {
        mustBeOpen(Transition.PUBLISH_SCHEDULED);
        mustBeApprovedAsItIs();
        goPublic(Transition.PUBLISH_SCHEDULED, scheduler, at, "", predecessor);
    }

    /** The scheduled publication could not happen, and why. */
    public void fail(Account scheduler, Instant at, String cause) {
        take(Transition.FAIL, EditionState.PUBLISHING_FAILED, scheduler, at, obligatory(cause));
    }

    /** An emergency: the text goes out at once and is reviewed afterwards. */
    public void publishWithoutReview(Account by, Instant at, String reason, Optional<Edition> predecessor) {
        mustBeOpen(Transition.PUBLISH_WITHOUT_REVIEW);
        ContentRejectedException.unlessEmpty(head.content().submissionIssues());
        goPublic(Transition.PUBLISH_WITHOUT_REVIEW, by, at, obligatory(reason), predecessor);
        unreviewed = true;
    }

    /** Somebody who neither wrote nor published it has reviewed it after all. */
    public void clearUnreviewed(Account by, Instant at, String readHash) {
        mustBeOpen(Transition.CLEAR_UNREVIEWED);
        if (!unreviewed) {
            throw new TransitionNotOpenException(Transition.CLEAR_UNREVIEWED, state);
        }
        mustNotHaveContributed(by);
        if (by.equals(publisher)) {
            throw new OwnContributionException();
        }
        if (!readHash.equals(head.getContentHash())) {
            throw new ContentChangedException();
        }
        take(Transition.CLEAR_UNREVIEWED, EditionState.PUBLISHED, by, at, "");
        approvedHash = head.getContentHash();
        unreviewed = false;
    }

    /** The page stays, under a banner that explains why it no longer counts. */
    public void withdraw(Account by, Instant at, String explanation) {
        mustBeOpen(Transition.WITHDRAW);
        publicExplanation = obligatory(explanation);
        take(Transition.WITHDRAW, EditionState.WITHDRAWN, by, at, publicExplanation);
    }

    /** Puts the withdrawn text before the public again: a new edition with the same content, which is returned. */
    public Edition restore(Account by, Instant at) {
        mustBeOpen(Transition.RESTORE);
        var restored = document.openEdition(language, head.content(), head.getAuthor(), at);
        restored.contributors.addAll(contributors);
        restored.approvedHash = approvedHash;
        restored.state = EditionState.READY;
        restored.goPublic(Transition.RESTORE, by, at, "", Optional.of(this));
        restored.unreviewed = unreviewed;
        return restored;
    }

    /** Takes the page away: its address says why it is gone, or leads to the replacement where there is one. */
    public void unpublish(Account by, Instant at, String reason, Optional<Document> replacedBy) {
        mustBeOpen(Transition.UNPUBLISH);
        replacedBy.filter(document::equals).ifPresent(self -> {
            throw new ContentRejectedException(List.of(Issue.of("replacement", "replacement-is-itself")));
        });
        publicExplanation = obligatory(reason);
        replacement = replacedBy.orElse(null);
        take(Transition.UNPUBLISH, EditionState.UNPUBLISHED, by, at, publicExplanation);
    }

    /** Drops a text that was never public; it can be recovered for a while. */
    public void discard(Account by, Instant at) {
        take(Transition.DISCARD, EditionState.DISCARDED, by, at, "");
        forgetReview();
    }

    /** Brings a discarded text back. */
    public void recover(Account by, Instant at) {
        mustBeOpen(Transition.RECOVER);
        if (at.isAfter(changedAt.plus(RECOVERABLE_FOR))) {
            throw new TransitionNotOpenException(Transition.RECOVER, state);
        }
        take(Transition.RECOVER, EditionState.DRAFT, by, at, "");
    }

    /**
     * Chooses when the page stops counting and what becomes of it then: withdrawn or unpublished. Pages are judged by
     * this time when they are rendered, so it holds even when no timer runs.
     */
    public void expireAt(Instant time, EditionState outcome) {
        if (!Transition.EXPIRE.leadsTo(outcome)) {
            throw new IllegalArgumentException("An edition does not expire into " + outcome);
        }
        expiresAt = Objects.requireNonNull(time);
        expiryOutcome = outcome;
    }

    /** Writes down that the time chosen for it has passed. */
    public void expire(Account scheduler, Instant at, String explanation) {
        mustBeOpen(Transition.EXPIRE);
        if (expiresAt == null || at.isBefore(expiresAt)) {
            throw new TransitionNotOpenException(Transition.EXPIRE, state);
        }
        publicExplanation = obligatory(explanation);
        take(Transition.EXPIRE, expiryOutcome, scheduler, at, publicExplanation);
    }

    /**
     * Why this person could not take a step that is open, although they have the right: the code of the refusal, or
     * empty where nothing stands in the way. For offering steps; the step itself asks again.
     */
    public Optional<String> refusalFor(Transition step, Account who, Instant at) {
        var own =
                switch (step) {
                    case CLAIM, APPROVE -> contributors.contains(who);
                    case CLEAR_UNREVIEWED -> contributors.contains(who) || who.equals(publisher);
                    default -> false;
                };
        if (own) {
            return Optional.of("own-contribution");
        }
        return switch (step) {
            case RETRACT -> who.equals(submitter) ? Optional.empty() : Optional.of("not-submitter");
            case CLAIM, RELEASE ->
                claimant(at).filter(other -> !other.equals(who)).map(other -> "claimed-by-other");
            case SUBMIT, PUBLISH_WITHOUT_REVIEW ->
                head.content().submissionIssues().isEmpty() ? Optional.empty() : Optional.of("content-rejected");
            case RECOVER ->
                at.isAfter(changedAt.plus(RECOVERABLE_FOR)) ? Optional.of("transition-not-open") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void goPublic(Transition step, Account by, Instant at, String note, Optional<Edition> predecessor) {
        var before = predecessor.filter(edition -> edition != this);
        before.ifPresent(
                edition -> edition.supersede(step == Transition.RESTORE ? step : Transition.SUPERSEDE, by, at));
        firstPublishedAt = before.map(Edition::getFirstPublishedAt).orElse(at);
        publisher = by;
        publishedAt = at;
        forgetClaim();
        if (step == Transition.RESTORE) {
            record(step, EditionState.PUBLISHED, by, at, note);
        } else {
            take(step, EditionState.PUBLISHED, by, at, note);
        }
    }

    private void supersede(Transition step, Account by, Instant at) {
        take(step, EditionState.SUPERSEDED, by, at, "");
    }

    private void take(Transition step, EditionState target, Account by, Instant at, String note) {
        mustBeOpen(step);
        if (!step.leadsTo(target)) {
            throw new IllegalStateException(step + " does not lead to " + target);
        }
        record(step, target, by, at, note);
    }

    private void record(Transition step, EditionState target, Account by, Instant at, String note) {
        changes.add(new StateChange(this, step, state, target, by, at, note, head.getContentHash()));
        state = target;
        changedAt = at;
    }

    private Revision snapshot(Content content, Account by, Instant at) {
        contributors.add(Objects.requireNonNull(by));
        title = content.title();
        section = content.section();
        changedAt = at;
        return new Revision(this, content, by, at);
    }

    private void mustBeOpen(Transition step) {
        if (!step.isOpenFrom(state)) {
            throw new TransitionNotOpenException(step, state);
        }
    }

    private void mustNotHaveContributed(Account by) {
        if (contributors.contains(by)) {
            throw new OwnContributionException();
        }
    }

    private void mustNotBeClaimedByOther(Account by, Instant at) {
        claimant(at).filter(other -> !other.equals(by)).ifPresent(other -> {
            throw new ClaimedByOtherException(other.getFullName());
        });
    }

    private void mustBeApprovedAsItIs() {
        if (!head.getContentHash().equals(approvedHash)) {
            throw new ContentChangedException();
        }
    }

    private static String obligatory(String reason) {
        var given = reason == null ? "" : reason.strip();
        if (given.isEmpty()) {
            throw new ContentRejectedException(List.of(Issue.of("reason", "reason-missing")));
        }
        if (given.length() > MAX_REASON) {
            throw new ContentRejectedException(List.of(Issue.of("reason", "too-long", MAX_REASON, given.length())));
        }
        return given;
    }

    private void forgetReview() {
        submittedHash = null;
        approvedHash = null;
        forgetClaim();
    }

    private void forgetClaim() {
        claimant = null;
        claimedUntil = null;
    }

    public Long getId() {
        return id;
    }

    public Document getDocument() {
        return document;
    }

    public Language getLanguage() {
        return language;
    }

    /** Counts the document's editions in all its languages, from 1. */
    public int getNumber() {
        return number;
    }

    public EditionState getState() {
        return state;
    }

    public Revision getHead() {
        return head;
    }

    public String getTitle() {
        return title;
    }

    public Section getSection() {
        return section;
    }

    public String getContentHash() {
        return head.getContentHash();
    }

    public boolean hasContributor(Account account) {
        return contributors.contains(account);
    }

    public Set<Account> getContributors() {
        return Set.copyOf(contributors);
    }

    /** Every step so far, oldest first. */
    public List<StateChange> getChanges() {
        return List.copyOf(changes);
    }

    /** Who submitted it last; empty before. */
    public Optional<Account> submitter() {
        return Optional.ofNullable(submitter);
    }

    /** The reviewer whose claim holds at the given time. */
    public Optional<Account> claimant(Instant at) {
        return Optional.ofNullable(claimant).filter(who -> claimedUntil.isAfter(at));
    }

    /** When it is to go out, with the zone that was meant; empty unless scheduled or failed. */
    public Optional<PublicationTime> scheduledFor() {
        return Optional.ofNullable(scheduledFor).map(time -> new PublicationTime(time, ZoneId.of(scheduledZone)));
    }

    public Optional<Account> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** When this edition went out; null before. */
    public Instant getPublishedAt() {
        return publishedAt;
    }

    /** When the document first went out in this language; null before. */
    public Instant getFirstPublishedAt() {
        return firstPublishedAt;
    }

    public boolean isUnreviewed() {
        return unreviewed;
    }

    /** When it stops counting; null for never. */
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** What becomes of it then: withdrawn or unpublished; null while it never expires. */
    public EditionState getExpiryOutcome() {
        return expiryOutcome;
    }

    public String getPublicExplanation() {
        return publicExplanation;
    }

    /** Where the address of an unpublished page leads; empty where it only says that it is gone. */
    public Optional<Document> replacement() {
        return Optional.ofNullable(replacement);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** The last save or step. */
    public Instant getChangedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return "edition " + number + " of document " + document.getId() + " (" + state + ")";
    }
}
