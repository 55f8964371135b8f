package bg.glashatay.web.previews;

import bg.glashatay.domain.previews.PreviewLink;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.previews.FactCheckRow;
import bg.glashatay.ejb.previews.PreviewLinkQueries;
import bg.glashatay.ejb.previews.PreviewLinkService;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.web.shared.Texts;
import bg.glashatay.web.site.SiteAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/**
 * Backs the panel about previews on the pages where an edition is written and reviewed. It changes by Ajax and alone:
 * beside it there may be text that is saved nowhere else.
 */
@Named
@RequestScoped
public class EditionPreviews {

    /** Answers that the panel shows. */
    private static final int SHOWN = 50;

    @Inject
    PreviewLinkService service;

    @Inject
    PreviewLinkQueries queries;

    @Inject
    ShownLinks shown;

    @Inject
    SiteAddress site;

    @Inject
    Clock clock;

    private String label = "";
    private String until;
    private String address = "";
    private String said = "";
    private String refusal = "";
    private List<Issue> issues = List.of();
    private Page<FactCheckRow> answers;
    private Boolean shareable;

    @PostConstruct
    void begin() {
        until = today().plusDays(PreviewLink.USUAL_DAYS).toString();
    }

    public void create(long editionId) {
        attempt(() -> {
            var made = service.createPreview(editionId, label, day());
            address = site.absolute(Faces.getRequest(), GuestAddress.path(made.secret()));
            label = "";
            begin();
        });
    }

    public void revoke(long editionId, ShownLink link) {
        attempt(() -> {
            service.revokePreview(editionId, link.id());
            said = Texts.of("previews", "panel.revoked", link.label());
        });
    }

    private void attempt(Runnable command) {
        try {
            command.run();
        } catch (ContentRejectedException rejected) {
            issues = rejected.issues();
        } catch (DomainException refused) {
            refusal = Texts.of(refused);
        }
        shown.forget();
    }

    /** Null where what was typed is no day. */
    private LocalDate day() {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SiteClock.ZONE);
    }

    /** The last day that may be chosen, as the control wants it. */
    public String getLatest() {
        return today().plusDays(PreviewLink.MAX_DAYS).toString();
    }

    public String getEarliest() {
        return today().toString();
    }

    /** What is wrong with a field; empty where it is in order. */
    public String wrong(String field) {
        return issues.stream()
                .filter(issue -> issue.field().equals(field))
                .map(issue -> Texts.of(
                        "previews", "issue." + issue.key(), issue.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    public boolean mayCreate(long editionId) {
        if (shareable == null) {
            shareable = queries.mayShare(editionId);
        }
        return shareable;
    }

    public Page<FactCheckRow> answers(long editionId) {
        if (answers == null) {
            answers = queries.answers(editionId, 0, SHOWN);
        }
        return answers;
    }

    /** Whether somebody reports errors in the text as it is now. */
    public boolean reported(long editionId) {
        return answers(editionId).rows().stream().anyMatch(answer -> answer.reportsErrors() && !answer.changedSince());
    }

    /** The last moment of a link, from the first at which it no longer opens. */
    public static Instant last(Instant expiresAt) {
        return expiresAt.minusSeconds(1);
    }

    /** The address of the link just made; empty at any other time. */
    public String getAddress() {
        return address;
    }

    /** What was just done; empty for nothing. */
    public String getSaid() {
        return said;
    }

    /** Why it was not done; empty where nothing was refused. */
    public String getRefusal() {
        return refusal;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
