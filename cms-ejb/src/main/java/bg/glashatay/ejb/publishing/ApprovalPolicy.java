package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.RequiredApproval;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.security.Role;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.sections.Sections;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which approvals the sections ask for. Changing it touches nothing that is under way: see docs/workflow.md. */
@Stateless
@Audited
public class ApprovalPolicy {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Sections sections;

    @Inject
    RequiredApprovals required;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /** What each section asks for itself, in the site's order of sections; an empty list asks what the one above does. */
    @AuditedAs(value = "READ_REQUIRED_APPROVALS", reading = true)
    public List<SectionApprovals> overview() {
        user.require(Right.MANAGE_SECTIONS);
        var bySection = em.createQuery(
                        "select r from RequiredApproval r join fetch r.section order by r.position, r.id",
                        RequiredApproval.class)
                .getResultStream()
                .collect(Collectors.groupingBy(one -> one.getSection().getSlug()));
        return sections.all().stream()
                .map(section -> new SectionApprovals(
                        section,
                        bySection.getOrDefault(section.getSlug(), List.of()).stream()
                                .map(NamedApproval::of)
                                .toList()))
                .toList();
    }

    /** The roles an approval can be asked of: those whose holders may approve. */
    @AuditedAs(value = "READ_REQUIRED_APPROVALS", reading = true)
    public List<String> roles() {
        user.require(Right.MANAGE_SECTIONS);
        return em.createQuery(
                        "select r.name from Role r where :right member of r.permissions order by r.name", String.class)
                .setParameter("right", Right.APPROVE.permission())
                .getResultList();
    }

    /**
     * From the next submission on, the section asks for these approvals, in this order; for none: for what the section
     * above it asks, or one by whoever may approve.
     *
     * @throws ContentRejectedException when a name is missing or too long, a role cannot approve, or they are too many
     */
    @AuditedAs("REQUIRE_APPROVALS")
    public void ask(String sectionSlug, List<NamedApproval> approvals) {
        user.require(Right.MANAGE_SECTIONS);
        // of two administrators at once, the second replaces what the first has asked for
        var section = sections.lock(sectionSlug).orElseThrow(() -> new NotFoundException("section", sectionSlug));
        var wanted = new ArrayList<RequiredApproval>();
        for (var approval : approvals) {
            wanted.add(new RequiredApproval(
                    section,
                    wanted.size(),
                    PlainText.clean(approval.nameBg()),
                    PlainText.clean(approval.nameEn()),
                    approval.role().orElse(null)));
        }
        ContentRejectedException.unlessEmpty(issues(wanted));
        required.own(section).forEach(em::remove);
        wanted.forEach(em::persist);
        audit.did(
                user.username(),
                "REQUIRE_APPROVALS",
                null,
                null,
                sectionSlug + ": "
                        + wanted.stream()
                                .map(one -> one.getNameBg()
                                        + one.role()
                                                .map(role -> " (" + role + ")")
                                                .orElse(""))
                                .collect(Collectors.joining(", ")));
    }

    private List<Issue> issues(List<RequiredApproval> wanted) {
        var issues = new ArrayList<Issue>();
        if (wanted.size() > RequiredApproval.MAX_IN_A_SECTION) {
            issues.add(Issue.of("approvals", "too-many-approvals", RequiredApproval.MAX_IN_A_SECTION, wanted.size()));
        }
        wanted.forEach(one -> issues.addAll(one.issues()));
        wanted.stream()
                .map(RequiredApproval::role)
                .flatMap(Optional::stream)
                .filter(role -> !canApprove(role))
                .forEach(role -> issues.add(Issue.of("role", "role-cannot-approve", role)));
        return issues.stream().distinct().toList();
    }

    private boolean canApprove(String role) {
        var known = em.find(Role.class, role);
        return known != null && known.getPermissions().contains(Right.APPROVE.permission());
    }

    /** A section and the approvals it asks for itself. */
    public record SectionApprovals(Section section, List<NamedApproval> approvals) {}

    /**
     * An approval that a section asks for.
     *
     * @param role the role whose holders give it; empty: whoever may approve in the section
     */
    public record NamedApproval(String nameBg, String nameEn, Optional<String> role) {

        static NamedApproval of(RequiredApproval required) {
            return new NamedApproval(required.getNameBg(), required.getNameEn(), required.role());
        }
    }
}
