package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.audit.Actor;
import bg.glashatay.ejb.sections.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.UnavailableSecurityManagerException;
import org.apache.shiro.authz.Permission;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.subject.Subject;

/** Who acts now, and what they may do: the one place where services ask for rights. */
@ApplicationScoped
public class CurrentUser implements Actor {

    @Inject
    Accounts accounts;

    @Inject
    Sections sections;

    @Inject
    AccountRealm realm;

    /** Refuses unless the right is held in the section. */
    public void require(Right right, Section section) {
        if (!subject().isPermitted(right.in(section))) {
            throw new NotPermittedException(right);
        }
    }

    /** Refuses unless the right is held for the whole site. */
    public void require(Right right) {
        if (!subject().isPermitted(right.permission() + ":*")) {
            throw new NotPermittedException(right);
        }
    }

    /**
     * Refuses unless the right is held in some section at least, or for the whole site, which may have no section yet;
     * the sections are then asked for one by one.
     */
    public void requireSomewhere(Right right) {
        requireSomewhere(Set.of(right));
    }

    /** The same of any of these rights. */
    public void requireSomewhere(Set<Right> anyOf) {
        var held = accounts.permissions(username());
        if (anyOf.stream().noneMatch(right -> isHeld(right, held))) {
            throw new NotPermittedException(Collections.min(anyOf));
        }
    }

    private static boolean isHeld(Right right, Collection<String> permissions) {
        var anywhere = right.permission() + ":";
        return permissions.stream().anyMatch(permission -> permission.startsWith(anywhere));
    }

    /** Whether the right is held in the section. */
    public boolean may(Right right, Section section) {
        return subject().isPermitted(right.in(section));
    }

    /** All the rights held in the section, with one question to the database. */
    public Set<Right> rightsIn(Section section) {
        return rights(right -> right.in(section));
    }

    /** All the rights held for the whole site, with one question to the database. */
    public Set<Right> rights() {
        return rights(right -> right.permission() + ":*");
    }

    private Set<Right> rights(Function<Right, String> permission) {
        var rights = List.of(Right.values());
        var held = held(rights.stream()
                .<Permission>map(right -> new WildcardPermission(permission.apply(right)))
                .toList());
        return IntStream.range(0, held.length)
                .filter(i -> held[i])
                .mapToObj(rights::get)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    /** Whether the right is held for the whole site. */
    public boolean may(Right right) {
        return subject().isPermitted(right.permission() + ":*");
    }

    /** The sections in which the right is held, in the site's order. */
    public List<Section> sectionsWith(Right right) {
        return sectionsWith(EnumSet.of(right)).get(right);
    }

    /** The same for several rights at the price of one. */
    public Map<Right, List<Section>> sectionsWith(Set<Right> rights) {
        var all = sections.all();
        var asked = List.copyOf(rights);
        var held = held(asked.stream()
                .flatMap(right -> all.stream().<Permission>map(section -> new WildcardPermission(right.in(section))))
                .toList());
        var found = new EnumMap<Right, List<Section>>(Right.class);
        for (int i = 0; i < asked.size(); i++) {
            int start = i * all.size();
            found.put(
                    asked.get(i),
                    IntStream.range(0, all.size())
                            .filter(section -> held[start + section])
                            .mapToObj(all::get)
                            .toList());
        }
        return found;
    }

    /** The account that acts, as an entity of the running transaction. */
    public Account account() {
        return accounts.open(username()).orElseThrow(NotAuthenticatedException::new);
    }

    public String username() {
        return (String) subject().getPrincipal();
    }

    /** The name of who acts; empty where nobody is logged in. For records of what happened, never for rights. */
    @Override
    public Optional<String> actor() {
        return authenticated().map(subject -> (String) subject.getPrincipal());
    }

    /** Put to the realm itself, which then reads the account's permissions once; the subject would ask for each. */
    private boolean[] held(List<Permission> permissions) {
        return realm.isPermitted(subject().getPrincipals(), permissions);
    }

    private Subject subject() {
        return authenticated().orElseThrow(NotAuthenticatedException::new);
    }

    private static Optional<Subject> authenticated() {
        try {
            return Optional.of(SecurityUtils.getSubject()).filter(Subject::isAuthenticated);
        } catch (UnavailableSecurityManagerException outsideOfAnyRequest) {
            return Optional.empty();
        }
    }
}
