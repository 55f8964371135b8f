package bg.glashatay.ejb.comments;

import bg.glashatay.domain.comments.Comment;
import bg.glashatay.domain.comments.TooManyCommentsException;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.publishing.Editions;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.security.RightHolders;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/**
 * Lets those who work on an edition talk about it before it goes out. Each call locks the document, as every change of
 * an edition does, so that nobody publishes past a comment that is just being written.
 */
@Stateless
@Audited
public class CommentService {

    /** Enough for any review; lists of an edition's comments can so be short of pages. */
    private static final int MOST = 1_000;

    @Inject
    Editions editions;

    @Inject
    Comments comments;

    @Inject
    Anchoring anchoring;

    @Inject
    RightHolders rightHolders;

    @Inject
    AuditTrail audit;

    @Inject
    Event<CommentWritten> written;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Makes a remark on what was chosen, and returns its id. */
    @AuditedAs("COMMENT")
    public long write(long editionId, Chosen chosen, String text) {
        var edition = lock(editionId);
        var anchor = anchoring.of(edition, chosen);
        var clean = PlainText.cleanLines(text);
        return say(
                Comment.on(edition, anchor, user.account(), clock.instant(), clean, called(clean, edition)), "COMMENT");
    }

    /** Answers a remark, and returns the answer's id. */
    @AuditedAs("REPLY_TO_COMMENT")
    public long reply(long editionId, long commentId, String text) {
        var edition = lock(editionId);
        var clean = PlainText.cleanLines(text);
        var remark = comments.find(edition, commentId);
        return say(remark.reply(user.account(), clock.instant(), clean, called(clean, edition)), "REPLY_TO_COMMENT");
    }

    /** Says that a remark is dealt with; where somebody has said so already, nothing happens. */
    @AuditedAs("RESOLVE_COMMENT")
    public void resolve(long editionId, long commentId) {
        var remark = settled(editionId, commentId);
        if (remark.resolve(user.account(), clock.instant())) {
            tell(remark, "RESOLVE_COMMENT");
        }
    }

    /** Takes that back; where the remark is open, nothing happens. */
    @AuditedAs("REOPEN_COMMENT")
    public void reopen(long editionId, long commentId) {
        var remark = settled(editionId, commentId);
        if (remark.reopen()) {
            tell(remark, "REOPEN_COMMENT");
        }
    }

    private long say(Comment comment, String command) {
        if (comments.count(comment.getEdition()) >= MOST) {
            throw new TooManyCommentsException(MOST);
        }
        comments.add(comment);
        tell(comment, command);
        written.fire(new CommentWritten(comment.getId()));
        return comment.getId();
    }

    private void tell(Comment comment, String command) {
        var edition = comment.getEdition();
        audit.did(user.username(), command, edition.getId(), edition.getContentHash(), "#" + comment.getId());
    }

    private Comment settled(long editionId, long commentId) {
        var edition = editions.lock(editionId);
        user.require(Right.READ_EDITIONS, edition.getSection());
        var remark = comments.find(edition, commentId);
        if (!CommentRights.maySettle(user.rightsIn(edition.getSection()), user.account(), remark)) {
            throw new NotPermittedException(Right.APPROVE);
        }
        return remark;
    }

    private Edition lock(long editionId) {
        var edition = editions.lock(editionId);
        user.require(Right.READ_EDITIONS, edition.getSection());
        if (!CommentRights.mayWrite(user.rightsIn(edition.getSection()))) {
            throw new NotPermittedException(Right.EDIT);
        }
        return edition;
    }

    private Set<Account> called(String text, Edition edition) {
        return text.indexOf('@') < 0
                ? Set.of()
                : Mentions.called(text, rightHolders.with(Right.READ_EDITIONS, edition.getSection()));
    }
}
