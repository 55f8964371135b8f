package bg.glashatay.domain.publishing;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.time.LocalDate;
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

    /** A publication this close to its time is in time: the timer does not look every second. */
    public static final Duration PUNCTUAL = Duration.ofMinutes(1);

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

    /** Likewise what public lists of events, notices and pages go by. */
    @Embedded
    private ListFacts facts;

    /** The blocks that the head's body names once more, for a block to know where it is used. */
    @ElementCollection
    @CollectionTable(name = "block_use", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "block_id")
    private Set<Long> blocks = new HashSet<>();

    /** Likewise the files that the head shows or offers, for a file to know whether it is public. */
    @ElementCollection
    @CollectionTable(name = "edition_asset", joinColumns = @JoinColumn(name = "edition_id"))
    private Set<AssetUse> assets = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "edition_contributor",
            joinColumns = @JoinColumn(name = "edition_id"),
            inverseJoinColumns = @JoinColumn(name = "account_id"))
    private Set<Account> contributors = new HashSet<>();

    /** By their times: each node takes its numbers from a block of its own, so a later step may have a lower one. */
    @OneToMany(mappedBy = "edition", cascade = CascadeType.PERSIST)
    @OrderBy("madeAt, id")
    private List<StateChange> changes = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submitter_id")
    private Account submitter;

    @Column(name = "submitted_hash")
    private String submittedHash;

    @Column(name = "approved_hash")
    private String approvedHash;

    /** The approvals that the submitted text needs, given or pending; none before it is submitted. */
    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Approval> approvals = new ArrayList<>();

    /** Null where nobody claims to read it. */
    @Embedded
    private Claim claim;

    /** Null unless it was put on the schedule. */
    @Embedded
    private Schedule schedule;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "publisher_id")
    private Account publisher;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    /** Null where readers were never told of an update. */
    @Column(name = "updated_at")
    private Instant updatedAt;

    private boolean unreviewed;

    /** Null where it never expires. */
    @Embedded
    private Expiry expiry;

    @Column(name = "review_by")
    private LocalDate reviewBy;

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

    /** @param author who wrote the content, which need not be the one who opens the edition with it */
    Edition(Document document, Language language, int number, Content content, Account author, Account by, Instant at) {
        this.document = document;
        this.language = Objects.requireNonNull(language);
        this.number = number;
        this.state = EditionState.DRAFT;
        this.createdAt = at;
        this.blocks.addAll(content.blocks());
        this.assets.addAll(content.assetUses());
        this.head = snapshot(content, author, at);
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
        ContentRejectedException.unlessEmpty(content.draftIssues(document.getType()));
        if (content.hash().equals(head.getContentHash())) {
            return Optional.empty();
        }
        if (!content.blocks().equals(head.content().blocks())) {
            // asked first: most texts name none before and after, and need not fetch them
            blocks.retainAll(content.blocks());
            blocks.addAll(content.blocks());
        }
        if (!content.assetUses().equals(head.content().assetUses())) {
            assets.retainAll(content.assetUses());
            assets.addAll(content.assetUses());
        }
        head = snapshot(content, by, at);
        if (Transition.EDIT.isOpenFrom(state)) {
            take(Transition.EDIT, EditionState.DRAFT, by, at, "");
            forgetReview();
        }
        return Optional.of(head);
    }

    /**
     * Refuses a change that would undo a submission or an approval: for saves that nobody asked for, such as those of a
     * page that saves by itself.
     *
     * @throws ReviewUnderWayException when the content is another than what is under review or approved
     */
    public void mustNotReopen(Content content) {
        if (Transition.EDIT.isOpenFrom(state) && !content.hash().equals(head.getContentHash())) {
            throw new ReviewUnderWayException(state);
        }
    }

    /**
     * Counts those who wrote another edition of the document among the contributors, because its text was taken over:
     * they touched these bytes, whoever put them here.
     */
    public void countContributorsOf(Edition source) {
        if (!document.equals(source.document)) {
            throw new IllegalArgumentException(source + " belongs to another document than " + this);
        }
        contributors.addAll(source.contributors);
    }

    /** Counts somebody who has a hand in a text that was written elsewhere: also such texts need another's eyes. */
    public void countContributor(Account account) {
        contributors.add(Objects.requireNonNull(account));
    }

    /**
     * Hands the content to the reviewers and freezes it.
     *
     * @param required what the section asks for; none means one approval by whoever may approve there
     */
    public void submit(Account by, Instant at, List<RequiredApproval> required) {
        mustBeOpen(Transition.SUBMIT);
        ContentRejectedException.unlessEmpty(head.content().submissionIssues(document.getType()));
        take(Transition.SUBMIT, EditionState.IN_REVIEW, by, at, "");
        submitter = by;
        submittedHash = head.getContentHash();
        approvedHash = null;
        approvals.clear();
        required.forEach(one -> approvals.add(new Approval(this, one)));
        if (required.isEmpty()) {
            approvals.add(new Approval(this));
        }
    }

    /** Tells the other reviewers, for a while, that somebody is at it. */
    public void claim(Account by, Instant at, Duration howLong) {
        mustBeOpen(Transition.CLAIM);
        refuse(approvalRefusal(by));
        mustNotBeClaimedByOther(by, at);
        take(Transition.CLAIM, EditionState.IN_REVIEW, by, at, "");
        claim = new Claim(by, at.plus(howLong));
    }

    /** Gives a claim of one's own back. */
    public void release(Account by, Instant at) {
        mustBeOpen(Transition.RELEASE);
        mustNotBeClaimedByOther(by, at);
        if (claimant(at).isEmpty()) {
            throw new TransitionNotOpenException(Transition.RELEASE, state);
        }
        take(Transition.RELEASE, EditionState.IN_REVIEW, by, at, "");
        claim = null;
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
     * Another person says that the text may go out. The edition is ready once every approval that its section asks for
     * is there, each by somebody else; until then it stays in review.
     *
     * @param readHash the content hash of what the reviewer read
     * @throws OwnContributionException when the reviewer contributed to any of this edition's revisions
     * @throws AlreadyApprovedException when the reviewer has given another approval of this text
     * @throws ApprovalNotYoursException when none of those still missing is the reviewer's to give
     * @throws ContentChangedException when what was read is not what was submitted
     */
    public void approve(Account by, Instant at, String readHash) {
        mustBeOpen(Transition.APPROVE);
        refuse(approvalRefusal(by));
        if (!readHash.equals(submittedHash) || !head.getContentHash().equals(submittedHash)) {
            throw new ContentChangedException();
        }
        var approval = pendingFor(by).orElseThrow(ApprovalNotYoursException::new);
        approval.give(by, at);
        var complete = approvals.stream().noneMatch(Approval::isPending);
        take(
                Transition.APPROVE,
                complete ? EditionState.READY : EditionState.IN_REVIEW,
                by,
                at,
                approval.name(Language.BG));
        if (complete) {
            approvedHash = submittedHash;
        }
        claim = null;
    }

    /**
     * Puts the approved text before the public.
     *
     * @param predecessor what stood at the document's address so far; it is superseded in the same breath
     */
    public void publish(Account by, Instant at, Optional<Edition> predecessor) {
        mustBeOpen(Transition.PUBLISH);
        mustBeApprovedAsItIs();
        mustOutlive(at);
        goPublic(Transition.PUBLISH, by, at, "", predecessor);
    }

    /** Publishes at a later time. */
    public void schedule(Account by, Instant at, PublicationTime time) {
        mustBeOpen(Transition.SCHEDULE);
        mustBeApprovedAsItIs();
        if (!time.instant().isAfter(at)) {
            throw new ContentRejectedException(List.of(Issue.of("time", "time-is-past")));
        }
        mustOutlive(time.instant());
        take(Transition.SCHEDULE, EditionState.SCHEDULED, by, at, "");
        schedule = new Schedule(time);
    }

    /** Takes the edition off the schedule, also after its publication failed. */
    public void unschedule(Account by, Instant at) {
        take(Transition.UNSCHEDULE, EditionState.READY, by, at, "");
        schedule = null;
    }

    /** The time has come. Only integrity is checked: the rules were when it was approved. */
    public void publishScheduled(Account scheduler, Instant at, Optional<Edition> predecessor) {
        mustBeOpen(Transition.PUBLISH_SCHEDULED);
        if (at.isBefore(schedule.time().instant())) {
            throw new TransitionNotOpenException(Transition.PUBLISH_SCHEDULED, state);
        }
        mustBeApprovedAsItIs();
        goPublic(Transition.PUBLISH_SCHEDULED, scheduler, at, "", predecessor);
    }

    /**
     * The scheduled publication could not happen.
     *
     * @param cause why: the code of a refusal, or a sentence
     */
    public void fail(Account scheduler, Instant at, String cause) {
        take(Transition.FAIL, EditionState.PUBLISHING_FAILED, scheduler, at, obligatory(cause));
    }

    /** An emergency: the text goes out at once and is reviewed afterwards. */
    public void publishWithoutReview(Account by, Instant at, String reason, Optional<Edition> predecessor) {
        mustBeOpen(Transition.PUBLISH_WITHOUT_REVIEW);
        ContentRejectedException.unlessEmpty(head.content().submissionIssues(document.getType()));
        mustOutlive(at);
        goPublic(Transition.PUBLISH_WITHOUT_REVIEW, by, at, obligatory(reason), predecessor);
        approvals.removeIf(Approval::isPending);
        unreviewed = true;
    }

    /** Somebody who neither wrote nor published it has reviewed it after all. */
    public void clearUnreviewed(Account by, Instant at, String readHash) {
        mustBeOpen(Transition.CLEAR_UNREVIEWED);
        if (!unreviewed) {
            throw new TransitionNotOpenException(Transition.CLEAR_UNREVIEWED, state);
        }
        if (hasHandIn(by)) {
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
        var restored = document.openEdition(language, head.content(), head.getAuthor(), by, at);
        restored.contributors.addAll(contributors);
        restored.approvedHash = approvedHash;
        restored.inheritPlans(this, at);
        restored.goPublic(Transition.RESTORE, by, at, "", Optional.of(this));
        restored.unreviewed = unreviewed;
        if (unreviewed) {
            // the debt stays theirs who made it; who restored it stands in the changes
            restored.publisher = publisher;
        }
        return restored;
    }

    /** Takes the page away: its address says why it is gone, or leads to the replacement where there is one. */
    public void unpublish(Account by, Instant at, String reason, Optional<Document> replacedBy) {
        mustBeOpen(Transition.UNPUBLISH);
        replacedBy.filter(document::equals).ifPresent(self -> {
            throw new ContentRejectedException(List.of(Issue.of("replacement", "replacement-is-itself")));
        });
        replacedBy.filter(other -> !other.getType().hasAddress()).ifPresent(block -> {
            throw new ContentRejectedException(List.of(Issue.of("replacement", "replacement-is-block")));
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
        if (at.isAfter(recoverableUntil())) {
            throw new TransitionNotOpenException(Transition.RECOVER, state);
        }
        take(Transition.RECOVER, EditionState.DRAFT, by, at, "");
    }

    /**
     * Chooses when the page stops counting, or (empty) that it never does. No step of the workflow: the text and its
     * state stay as they are.
     *
     * @throws NotEditableException where the edition is neither on its way to the public nor there
     * @throws ContentRejectedException when the time is past, or before the publication that is planned
     */
    public void expireAt(Optional<Expiry> chosen, Instant at) {
        if (!state.isPrePublication() && state != EditionState.PUBLISHED) {
            throw new NotEditableException(state);
        }
        chosen.filter(wanted -> wanted.hasPassed(at)).ifPresent(past -> {
            throw new ContentRejectedException(List.of(Issue.of("time", "time-is-past")));
        });
        chosen.ifPresent(wanted -> mustOutlive(wanted, plannedFor(at)));
        expiry = chosen.orElse(null);
    }

    /** Writes down that the time chosen for it has passed. */
    public void expire(Account scheduler, Instant at) {
        mustBeOpen(Transition.EXPIRE);
        if (expiry == null || !expiry.hasPassed(at)) {
            throw new TransitionNotOpenException(Transition.EXPIRE, state);
        }
        publicExplanation = expiry.explanation();
        take(Transition.EXPIRE, expiry.outcome(), scheduler, at, publicExplanation);
    }

    /** Chooses the day by which somebody should look whether the page is still true; empty: nobody is reminded. */
    public void reviewBy(Optional<LocalDate> day) {
        if (!state.isPrePublication() && !state.isFace()) {
            throw new NotEditableException(state);
        }
        reviewBy = day.orElse(null);
    }

    /** Goes on with what was planned for the edition before it: its expiry, unless that has passed, and its review. */
    public void inheritPlans(Edition before, Instant at) {
        expiry = before.expiry().filter(planned -> !planned.hasPassed(at)).orElse(null);
        reviewBy = before.reviewBy;
    }

    /**
     * Why this person could not take a step that is open, although they have the right: the code of the refusal, or
     * empty where nothing stands in the way. For offering steps; the step itself asks again.
     */
    public Optional<String> refusalFor(Transition step, Account who, Instant at) {
        return switch (step) {
            case APPROVE -> approvalRefusal(who).map(DomainException::code);
            case CLAIM -> approvalRefusal(who).map(DomainException::code).or(() -> claimedByOther(who, at));
            case RELEASE -> claimant(at).isEmpty() ? Optional.of("transition-not-open") : claimedByOther(who, at);
            case CLEAR_UNREVIEWED -> hasHandIn(who) ? Optional.of("own-contribution") : Optional.empty();
            case RETRACT -> who.equals(submitter) ? Optional.empty() : Optional.of("not-submitter");
            case SUBMIT, PUBLISH_WITHOUT_REVIEW ->
                head.content().submissionIssues(document.getType()).isEmpty()
                        ? Optional.empty()
                        : Optional.of("content-rejected");
            case RECOVER -> at.isAfter(recoverableUntil()) ? Optional.of("transition-not-open") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Why this person can give none of the approvals that are still missing; empty where one is theirs to give. */
    private Optional<DomainException> approvalRefusal(Account who) {
        if (contributors.contains(who)) {
            return Optional.of(new OwnContributionException());
        }
        if (approvals.stream()
                .anyMatch(given -> given.approver().filter(who::equals).isPresent())) {
            return Optional.of(new AlreadyApprovedException());
        }
        return pendingFor(who).isPresent() ? Optional.empty() : Optional.of(new ApprovalNotYoursException());
    }

    /** The approval that this person would give: the first one missing that is theirs. */
    public Optional<Approval> pendingFor(Account who) {
        return approvals.stream()
                .filter(approval -> approval.isPending() && approval.isFor(who, section))
                .findFirst();
    }

    private Optional<String> claimedByOther(Account who, Instant at) {
        return claimant(at).filter(other -> !other.equals(who)).map(other -> "claimed-by-other");
    }

    private static void refuse(Optional<DomainException> refusal) {
        refusal.ifPresent(refused -> {
            throw refused;
        });
    }

    /** When it is to go out as far as anybody knows: at once, unless it is scheduled or public already. */
    private Instant plannedFor(Instant at) {
        return scheduledFor().map(PublicationTime::instant).filter(at::isBefore).orElse(at);
    }

    /** A page that has expired before it appears would be published for nobody. */
    private void mustOutlive(Instant publication) {
        expiry().ifPresent(planned -> mustOutlive(planned, publication));
    }

    private static void mustOutlive(Expiry planned, Instant publication) {
        if (planned.hasPassed(publication)) {
            throw new ContentRejectedException(List.of(Issue.of("time", "expires-before-publication")));
        }
    }

    private void goPublic(Transition step, Account by, Instant at, String note, Optional<Edition> predecessor) {
        var before = predecessor.filter(edition -> edition != this);
        before.ifPresent(
                edition -> edition.supersede(step == Transition.RESTORE ? step : Transition.SUPERSEDE, by, at));
        firstPublishedAt = before.map(Edition::getFirstPublishedAt).orElse(at);
        updatedAt = before.flatMap(edition -> tellsOfUpdate(step) ? Optional.of(at) : edition.updatedAt())
                .orElse(null);
        publisher = by;
        publishedAt = at;
        claim = null;
        if (step == Transition.RESTORE) {
            record(step, EditionState.PUBLISHED, by, at, note);
        } else {
            take(step, EditionState.PUBLISHED, by, at, note);
        }
    }

    /** Whoever brings a withdrawn text back tells nothing new with it. */
    private boolean tellsOfUpdate(Transition step) {
        return step != Transition.RESTORE && head.content().major();
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
        if (document.getType() == DocumentType.BLOCK && !content.blocks().isEmpty()) {
            throw new ContentRejectedException(List.of(Issue.of("body", "block-in-block")));
        }
        contributors.add(Objects.requireNonNull(by));
        title = content.title();
        section = content.section();
        facts = ListFacts.of(content.particulars());
        changedAt = at;
        return new Revision(this, content, by, at);
    }

    private void mustBeOpen(Transition step) {
        if (!step.isOpenFrom(state)) {
            throw new TransitionNotOpenException(step, state);
        }
    }

    /** Whether somebody wrote in it, published it, or brought it back before the public. */
    private boolean hasHandIn(Account who) {
        return contributors.contains(who)
                || who.equals(publisher)
                || changes.stream()
                        .anyMatch(change -> change.getStep() == Transition.RESTORE
                                && change.getActor().equals(who));
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
        return Reasons.obligatory("reason", reason);
    }

    private void forgetReview() {
        submittedHash = null;
        approvedHash = null;
        approvals.clear();
        claim = null;
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
        return Optional.ofNullable(claim).filter(made -> made.holds(at)).map(Claim::claimant);
    }

    /** Until when the claim that holds at the given time does so. */
    public Optional<Instant> claimedUntil(Instant at) {
        return Optional.ofNullable(claim).filter(made -> made.holds(at)).map(Claim::until);
    }

    /** The approvals that the submitted text needs, in the section's order; none before it is submitted. */
    public List<Approval> getApprovals() {
        return List.copyOf(approvals);
    }

    /** When it is, or was, to go out, with the zone that was meant; empty unless it was put on the schedule. */
    public Optional<PublicationTime> scheduledFor() {
        return Optional.ofNullable(schedule).map(Schedule::time);
    }

    /** How much later than planned it went out; empty where it was in time, or not planned at all. */
    public Optional<Duration> lateBy() {
        return scheduledFor()
                .filter(planned -> publishedAt != null)
                .map(planned -> Duration.between(planned.instant(), publishedAt))
                .filter(delay -> delay.compareTo(PUNCTUAL) > 0);
    }

    /** When this edition went out; null before. */
    public Instant getPublishedAt() {
        return publishedAt;
    }

    /** When the document first went out in this language; null before. */
    public Instant getFirstPublishedAt() {
        return firstPublishedAt;
    }

    /**
     * When readers were last told of an update of the document in this language: the newest publication with a major
     * one, after the first. Minor ones do not move it, so that they bring nothing up again in feeds; empty where there
     * was none.
     */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    public boolean isUnreviewed() {
        return unreviewed;
    }

    /** When it stops counting, and what becomes of it then; empty where it never does. */
    public Optional<Expiry> expiry() {
        return Optional.ofNullable(expiry);
    }

    /** The day by which somebody should look whether the page is still true; empty where nobody is to be reminded. */
    public Optional<LocalDate> reviewBy() {
        return Optional.ofNullable(reviewBy);
    }

    /** Until when a discarded edition can be brought back. */
    public Instant recoverableUntil() {
        return changedAt.plus(RECOVERABLE_FOR);
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
