package bg.glashatay.ejb.redirects;

import bg.glashatay.domain.redirects.Redirect;
import bg.glashatay.domain.redirects.RedirectSource;
import bg.glashatay.domain.redirects.RedirectTarget;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.outbox.Outbox;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the redirects: where addresses lead at which nothing of the site stands. A page that stands at one, or comes to
 * stand there later, goes before. None is ever taken away: who wrote the address down is told that it is gone.
 */
@Stateless
@Audited
public class RedirectService {

    /** Lines of one import. */
    public static final int MAX_LINES = 5_000;

    private static final String CHANGE = "redirects";

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Redirects redirects;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Leads an address elsewhere from now on; one that leads somewhere already is led anew.
     *
     * @param to a path of the site or an {@code https} address; empty: what stood there is gone
     * @return where it leads in the end, which is further on where the target leads on itself
     * @throws ContentRejectedException when one of them is no address, a page stands there, or it would lead in a circle
     */
    @AuditedAs("SET_REDIRECT")
    public String lead(String from, String to) {
        user.require(Right.MANAGE_SECTIONS);
        var line = keep(List.of(RedirectLine.of(1, from, to))).get(0);
        line.why().ifPresent(why -> {
            throw new ContentRejectedException(List.of(why));
        });
        did("SET_REDIRECT", line.from() + " → " + line.to());
        return line.to();
    }

    /** Says from now on that what stood at the address is gone. */
    @AuditedAs("CLOSE_REDIRECT")
    public void close(long redirectId) {
        user.require(Right.MANAGE_SECTIONS);
        var redirect = Optional.ofNullable(em.find(Redirect.class, redirectId))
                .orElseThrow(() -> new NotFoundException("redirect", redirectId));
        redirect.lead(Optional.empty(), user.account(), clock.instant());
        did("CLOSE_REDIRECT", redirect.getSource().value());
    }

    /**
     * Takes in a table as a spreadsheet writes it. Taking in the same again changes nothing.
     *
     * @param allOrNone whether nothing is kept where one line cannot be
     * @throws ContentRejectedException when there is no line, or there are more than {@value #MAX_LINES}
     */
    @AuditedAs("IMPORT_REDIRECTS")
    public ImportReport take(String csv, boolean allOrNone) {
        user.require(Right.MANAGE_SECTIONS);
        return lead(RedirectCsv.read(csv), allOrNone);
    }

    /** The same with lines that have been read. */
    @AuditedAs("IMPORT_REDIRECTS")
    public ImportReport lead(List<RedirectLine> lines, boolean allOrNone) {
        user.require(Right.MANAGE_SECTIONS);
        if (lines.isEmpty()) {
            throw new ContentRejectedException(List.of(Issue.of("csv", "redirects-missing")));
        }
        if (lines.size() > MAX_LINES) {
            throw new ContentRejectedException(List.of(Issue.of("csv", "too-many-redirects", MAX_LINES, lines.size())));
        }
        var pending = plan(lines);
        boolean store = !allOrNone
                || pending.lines().stream().allMatch(line -> line.why().isEmpty());
        if (store) {
            write(pending);
        }
        var report = new ImportReport(store, pending.lines());
        var detail = report.count(ImportReport.Outcome.ADDED) + " + " + report.count(ImportReport.Outcome.CHANGED)
                + " / " + lines.size();
        if (store) {
            did("IMPORT_REDIRECTS", detail);
        } else {
            audit.did(user.username(), "IMPORT_REDIRECTS", null, null, "0 / " + lines.size());
        }
        return report;
    }

    private List<ImportReport.Line> keep(List<RedirectLine> lines) {
        var plan = plan(lines);
        write(plan);
        return plan.lines();
    }

    /** What the lines would change, and what becomes of each. */
    private Plan plan(List<RedirectLine> lines) {
        redirects.lock();
        var read = lines.stream().map(ReadLine::of).toList();
        var sources = read.stream().flatMap(line -> line.source().stream()).toList();
        var targets = read.stream().flatMap(line -> line.target().stream()).toList();
        var kept = redirects.around(sources, targets);
        var addresses = new ArrayList<>(sources);
        addresses.addAll(kept.keySet());
        var standing = redirects.standing(addresses);
        var graph = new RedirectGraph();
        kept.forEach((source, redirect) -> graph.know(source, redirect.target()));
        standing.forEach(graph::forget);
        var changed = new HashMap<RedirectSource, Optional<RedirectTarget>>();
        var report = new ArrayList<ImportReport.Line>();
        for (var line : read) {
            report.add(take(line, kept, standing, graph, changed));
        }
        return new Plan(kept, changed, report);
    }

    private static ImportReport.Line take(
            ReadLine line,
            Map<RedirectSource, Redirect> kept,
            Set<RedirectSource> standing,
            RedirectGraph graph,
            Map<RedirectSource, Optional<RedirectTarget>> changed) {
        if (line.wrong().isPresent()) {
            return line.refused(line.wrong().get());
        }
        var source = line.source().orElseThrow();
        if (standing.contains(source)) {
            return line.refused(Issue.of("from", "redirect-page-stands", source.path()));
        }
        try {
            var leads = graph.lead(source, line.target());
            var before = changed.containsKey(source)
                    ? Optional.of(changed.get(source))
                    : Optional.ofNullable(kept.get(source)).map(Redirect::target);
            var end = leads.get(source);
            changed.putAll(leads);
            var outcome = before.isEmpty()
                    ? ImportReport.Outcome.ADDED
                    : before.get().equals(end) ? ImportReport.Outcome.UNCHANGED : ImportReport.Outcome.CHANGED;
            return new ImportReport.Line(
                    line.number(),
                    source.value(),
                    end.map(RedirectTarget::value).orElse(""),
                    outcome,
                    Optional.empty());
        } catch (RedirectGraph.LoopException loop) {
            return line.refused(Issue.of("to", "redirect-loop", loop.chain()));
        }
    }

    private void write(Plan plan) {
        var by = user.account();
        plan.changed().forEach((source, target) -> write(plan.kept().get(source), source, target, by));
    }

    private void write(Redirect kept, RedirectSource source, Optional<RedirectTarget> target, Account by) {
        if (kept == null) {
            em.persist(new Redirect(source, target, by, clock.instant()));
        } else if (!kept.target().equals(target)) {
            kept.lead(target, by, clock.instant());
        }
    }

    private void did(String command, String detail) {
        outbox.site(CHANGE);
        audit.did(user.username(), command, null, null, detail.length() > 2_000 ? detail.substring(0, 2_000) : detail);
    }

    /** What is to be written, and what is to be said of it. */
    private record Plan(
            Map<RedirectSource, Redirect> kept,
            Map<RedirectSource, Optional<RedirectTarget>> changed,
            List<ImportReport.Line> lines) {}

    /** A line whose two addresses were read. */
    private record ReadLine(
            int number,
            String from,
            String to,
            Optional<RedirectSource> source,
            Optional<RedirectTarget> target,
            Optional<Issue> wrong) {

        static ReadLine of(RedirectLine line) {
            var source = RedirectSource.of(line.from());
            var target = RedirectTarget.of(line.to());
            Optional<Issue> wrong = Optional.empty();
            if (line.isTooLong()) {
                wrong = Optional.of(
                        Issue.of("csv", "redirect-columns", line.cells().size()));
            } else if (line.from().isBlank()) {
                wrong = Optional.of(Issue.of("from", "redirect-from-missing"));
            } else if (source.isEmpty()) {
                wrong = Optional.of(Issue.of("from", "redirect-from-malformed", RedirectSource.MAX_LENGTH));
            } else if (target.isEmpty() && !line.to().isBlank()) {
                wrong = Optional.of(Issue.of("to", "redirect-to-malformed"));
            }
            return new ReadLine(line.number(), line.from(), line.to(), source, target, wrong);
        }

        ImportReport.Line refused(Issue why) {
            return new ImportReport.Line(number, from, to, ImportReport.Outcome.REFUSED, Optional.of(why));
        }
    }
}
