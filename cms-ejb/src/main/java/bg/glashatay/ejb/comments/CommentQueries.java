package bg.glashatay.ejb.comments;

import bg.glashatay.domain.comments.Anchor;
import bg.glashatay.domain.comments.Comment;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.comments.CommentThread.CurrentPassage;
import bg.glashatay.ejb.comments.CommentThread.Part;
import bg.glashatay.ejb.comments.CommentThread.Said;
import bg.glashatay.ejb.publishing.Editions;
import bg.glashatay.ejb.security.AccountName;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.security.RightHolders;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is said about an edition, for those who may read the edition. */
@Stateless
public class CommentQueries {

    /** What a reader comes upon first. */
    private static final List<String> READING_ORDER = readingOrder(
            Anchor.WHOLE,
            "title",
            "slug",
            "section",
            "lead",
            "leadImage",
            "leadImageAlt",
            "body",
            "attachments",
            "tags",
            "changeNote");

    /** What a kind of document has of its own stands below its introduction. */
    private static List<String> readingOrder(String... fields) {
        return Arrays.stream(fields)
                .flatMap(field -> field.equals("lead")
                        ? Stream.concat(
                                Stream.of(field),
                                Arrays.stream(ParticularField.values()).map(ParticularField::getFieldName))
                        : Stream.of(field))
                .toList();
    }

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Comments comments;

    @Inject
    RightHolders rightHolders;

    @Inject
    CurrentUser user;

    /** All remarks on the edition, found again in its newest revision. */
    public Discussion about(long editionId) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var edition = editions.find(editionId);
        user.require(Right.READ_EDITIONS, edition.getSection());
        var held = user.rightsIn(edition.getSection());
        boolean open = edition.getState().isPrePublication();
        boolean mayWrite = open && CommentRights.mayWrite(held);
        return new Discussion(
                editionId,
                edition.getHead().getId(),
                open,
                mayWrite,
                threads(edition, open, held),
                mayWrite ? people(edition) : List.of());
    }

    private List<AccountName> people(Edition edition) {
        return rightHolders.with(Right.READ_EDITIONS, edition.getSection()).stream()
                .map(account -> new AccountName(account.getUsername(), account.getFullName()))
                .toList();
    }

    private List<CommentThread> threads(Edition edition, boolean open, Set<Right> held) {
        var byRemark = new LinkedHashMap<Long, List<Comment>>();
        for (var comment : comments.on(edition)) {
            var remark = comment.parent().orElse(comment);
            byRemark.computeIfAbsent(remark.getId(), id -> new ArrayList<>()).add(comment);
        }
        var remarks = byRemark.values().stream().map(said -> said.get(0)).toList();
        var passages = new CurrentPassages(edition.getHead(), bases(remarks));
        var me = user.account();
        var threads = new ArrayList<CommentThread>();
        for (var said : byRemark.values()) {
            var remark = said.get(0);
            boolean maySettle = open && CommentRights.maySettle(held, me, remark);
            threads.add(thread(threads.size() + 1, said, passages.of(remark.getAnchor()), maySettle));
        }
        threads.sort(Comparator.comparing(CommentThread::orphaned)
                .thenComparing(thread -> READING_ORDER.indexOf(thread.field()))
                .thenComparing(
                        thread -> thread.passage().map(CurrentPassage::start).orElse(-1))
                .thenComparing(CommentThread::number));
        return threads;
    }

    /** The revisions in which passages were chosen, in one query. */
    private Map<Long, Revision> bases(Collection<Comment> remarks) {
        var ids = remarks.stream()
                .map(Comment::getAnchor)
                .filter(anchor -> anchor.passage().isPresent())
                .map(Anchor::getRevisionId)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select r from Revision r where r.id in :ids", Revision.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Revision::getId, Function.identity()));
    }

    private static CommentThread thread(
            int number, List<Comment> said, Optional<CurrentPassage> passage, boolean maySettle) {
        var remark = said.get(0);
        return new CommentThread(
                remark.getId(),
                number,
                remark.getAnchor().getField(),
                remark.getAnchor().passage().map(chosen -> chosen.exact()).orElse(""),
                passage,
                said.stream().map(CommentQueries::said).toList(),
                remark.resolver().map(Account::getFullName),
                remark.getResolvedAt(),
                maySettle);
    }

    private static Said said(Comment comment) {
        return new Said(
                Objects.requireNonNull(comment.getId()),
                comment.getAuthor().getFullName(),
                comment.getMadeAt(),
                comment.getText(),
                parts(comment.getText(), comment.getMentioned()));
    }

    private static List<Part> parts(String text, Collection<Account> mentioned) {
        var parts = new ArrayList<Part>();
        int at = 0;
        for (var mention : Mentions.in(text, mentioned)) {
            parts.add(new Part(text.substring(at, mention.start()), false));
            parts.add(new Part(text.substring(mention.start(), mention.end()), true));
            at = mention.end();
        }
        parts.add(new Part(text.substring(at), false));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }
}
