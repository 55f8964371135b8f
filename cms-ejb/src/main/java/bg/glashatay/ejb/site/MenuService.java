package bg.glashatay.ejb.site;

import bg.glashatay.domain.redirects.RedirectSource;
import bg.glashatay.domain.redirects.RedirectTarget;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.site.Menu;
import bg.glashatay.domain.site.MenuItem;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.outbox.Outbox;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Arranges the menus: which links stand in them, in which order and under which words. */
@Stateless
@Audited
public class MenuService {

    /** Pages of the site that are neither a section nor a document, and may stand in a menu. */
    private static final Set<String> OWN_PAGES = Set.of("alerts", "events", "register", "search");

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    MenuItems menus;

    @Inject
    SectionAddresses sections;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /**
     * Adds a link as the menu's last.
     *
     * @param address of a section, a document or another page of the site, in either language, with or without the host
     * @param labelBg empty for the name of what stands there; a page that is neither section nor document has none
     * @throws ContentRejectedException when nothing of the site stands at the address, it is in the menu already, the
     *     menu is full, or a label is too long or needed
     */
    @AuditedAs("ADD_MENU_ITEM")
    public void add(Menu menu, String address, String labelBg, String labelEn) {
        user.require(Right.MANAGE_SECTIONS);
        menus.lock();
        var there = menus.of(menu);
        var bulgarian = PlainText.clean(labelBg);
        var english = PlainText.clean(labelEn);
        var issues = labelIssues(bulgarian, english);
        var item = item(menu, there.size(), address);
        if (item.isEmpty()) {
            issues.add(Issue.of("address", "menu-address-unknown"));
        } else if (there.stream().anyMatch(other -> isSame(other, item.get()))) {
            issues.add(Issue.of("address", "menu-item-twice"));
        } else if (item.get().path().isPresent() && (bulgarian.isEmpty() || english.isEmpty())) {
            issues.add(Issue.of(bulgarian.isEmpty() ? "labelBg" : "labelEn", "menu-label-missing"));
        }
        MenuItems.full(there, "address").ifPresent(issues::add);
        ContentRejectedException.unlessEmpty(issues);
        item.get().label(bulgarian, english);
        em.persist(item.get());
        did("ADD_MENU_ITEM", item.get());
    }

    /** Calls a link by other words; empty ones for the name of what it leads to. */
    @AuditedAs("EDIT_MENU_ITEM")
    public void label(long itemId, String labelBg, String labelEn) {
        user.require(Right.MANAGE_SECTIONS);
        var item = found(itemId);
        var bulgarian = PlainText.clean(labelBg);
        var english = PlainText.clean(labelEn);
        var issues = labelIssues(bulgarian, english);
        if (item.path().isPresent() && (bulgarian.isEmpty() || english.isEmpty())) {
            issues.add(Issue.of(bulgarian.isEmpty() ? "labelBg" : "labelEn", "menu-label-missing"));
        }
        ContentRejectedException.unlessEmpty(issues);
        item.label(bulgarian, english);
        did("EDIT_MENU_ITEM", item);
    }

    /**
     * Puts a link at a place of its menu.
     *
     * @param place from 0; beyond an end: at that end
     */
    @AuditedAs("MOVE_MENU_ITEM")
    public void move(long itemId, int place) {
        user.require(Right.MANAGE_SECTIONS);
        menus.lock();
        var item = found(itemId);
        var items = new ArrayList<>(menus.of(item.getMenu()));
        items.remove(item);
        items.add(Math.max(0, Math.min(place, items.size())), item);
        menus.number(items);
        did("MOVE_MENU_ITEM", item);
    }

    @AuditedAs("REMOVE_MENU_ITEM")
    public void remove(long itemId) {
        user.require(Right.MANAGE_SECTIONS);
        menus.lock();
        var item = found(itemId);
        menus.remove(item);
        did("REMOVE_MENU_ITEM", item);
    }

    private void did(String command, MenuItem item) {
        outbox.site("menus");
        var what = item.section()
                .map(Section::getSlug)
                .or(item::path)
                .orElseGet(() -> "#" + item.documentId().orElseThrow());
        audit.did(user.username(), command, null, null, item.getMenu() + ": " + what);
    }

    private MenuItem found(long id) {
        return Optional.ofNullable(em.find(MenuItem.class, id))
                .orElseThrow(() -> new NotFoundException("menu-item", id));
    }

    private static List<Issue> labelIssues(String bulgarian, String english) {
        var issues = new ArrayList<Issue>();
        if (bulgarian.length() > MenuItem.MAX_LABEL) {
            issues.add(Issue.of("labelBg", "too-long", MenuItem.MAX_LABEL, bulgarian.length()));
        }
        if (english.length() > MenuItem.MAX_LABEL) {
            issues.add(Issue.of("labelEn", "too-long", MenuItem.MAX_LABEL, english.length()));
        }
        return issues;
    }

    private static boolean isSame(MenuItem one, MenuItem other) {
        return one.section().equals(other.section())
                && one.documentId().equals(other.documentId())
                && one.path().equals(other.path());
    }

    /** What stands at the address, as a link; empty where nothing of the site does. */
    private Optional<MenuItem> item(Menu menu, int place, String address) {
        var words = RedirectSource.of(address)
                .map(source -> Arrays.stream(source.path().split("/"))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .orElse(List.of());
        var english = !words.isEmpty() && words.get(0).equals(Language.EN.code());
        var within = english ? words.subList(1, words.size()) : words;
        if (within.size() == 1) {
            var path = "/" + within.get(0);
            return sections.owner(within.get(0))
                    .flatMap(SectionAddresses::standing)
                    .map(section -> MenuItem.section(menu, place, section))
                    .or(() -> Optional.of(path)
                            .filter(own -> OWN_PAGES.contains(within.get(0)))
                            .flatMap(RedirectTarget::of)
                            .map(own -> MenuItem.address(menu, place, own.value())));
        }
        return within.size() == 2
                ? document(english ? Language.EN : Language.BG, within.get(0), within.get(1))
                        .map(id -> MenuItem.document(menu, place, id))
                : Optional.empty();
    }

    private Optional<Long> document(Language language, String section, String slug) {
        return sections.owner(section).flatMap(owner -> em.createQuery(
                        "select a.document.id from Address a where a.section = :section and a.slug = :slug"
                                + " and a.language = :language",
                        Long.class)
                .setParameter("section", owner)
                .setParameter("slug", slug)
                .setParameter("language", language)
                .getResultStream()
                .findFirst());
    }
}
