package bg.glashatay.web.sections;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.site.SectionQueries;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.ejb.site.SectionText;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Option;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** Backs the page where a section is made, called, addressed and placed, and in the end retired. */
@Named
@ViewScoped
public class SectionForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TREE = "/editor/admin/sections";

    @Inject
    SectionService service;

    @Inject
    transient SectionQueries sections;

    @Inject
    transient SectionRows rows;

    private long id;
    private String name = "";
    private String nameBg = "";
    private String nameEn = "";
    private String descriptionBg = "";
    private String descriptionEn = "";
    private String slug = "";
    private String parent = "";
    private boolean inMenu;
    private String successor = "";
    private List<Option> parents = List.of();
    private List<Option> others = List.of();
    private Attempt attempt = Attempt.NONE;

    /** @throws NotFoundException when there is no such section, or it is retired */
    public void load() {
        var all = sections.all();
        var own = all.stream().filter(section -> section.getId() == id).findFirst();
        if (id != 0 && own.isEmpty()) {
            throw new NotFoundException("section", id);
        }
        own.ifPresent(this::show);
        var tree = rows.all();
        tree.stream().filter(row -> row.id() == id).findFirst().ifPresent(row -> {
            inMenu = row.inMenu();
            name = row.name();
        });
        others = choices(tree.stream().filter(row -> row.id() != id));
        parents = choices(tree.stream().filter(row -> own.isEmpty() || !isIn(all, row, own.get())));
    }

    private static List<Option> choices(Stream<SectionRow> rows) {
        return Option.of(
                rows.toList(),
                row -> String.valueOf(row.id()),
                row -> "– ".repeat(row.depth() - 1) + row.name(),
                SectionRow::parentName,
                SectionRow::slug);
    }

    private static boolean isIn(List<Section> all, SectionRow row, Section own) {
        return all.stream().anyMatch(section -> section.getId() == row.id() && section.isIn(own));
    }

    private void show(Section section) {
        nameBg = section.name(Language.BG);
        nameEn = section.name(Language.EN);
        descriptionBg = section.description(Language.BG);
        descriptionEn = section.description(Language.EN);
        slug = section.getSlug();
        parent = section.parent().map(above -> String.valueOf(above.getId())).orElse("");
    }

    public void save() {
        var text = new SectionText(nameBg, nameEn, descriptionBg, descriptionEn);
        attempt = Attempt.at(() -> {
            if (id == 0) {
                service.create(slug, number(parent), text, inMenu);
            } else {
                service.edit(id, slug, number(parent), text, inMenu);
            }
        });
        toTree("tree.saved", nameBg);
    }

    public void retire() {
        attempt = Attempt.at(() -> service.retire(id, number(successor)));
        toTree("tree.retired", name);
    }

    private void toTree(String key, String called) {
        if (attempt.done()) {
            Said.info("sections", key, called);
            Faces.redirect(TREE);
        }
    }

    private static Optional<Long> number(String choice) {
        return choice == null || choice.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(choice));
    }

    public boolean isNew() {
        return id == 0;
    }

    /** Its name, as the page shows it. */
    public String getName() {
        return name;
    }

    /** Those it can stand in. */
    public List<Option> getParents() {
        return parents;
    }

    /** Those its address can lead to. */
    public List<Option> getOthers() {
        return others;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getNameBg() {
        return nameBg;
    }

    public void setNameBg(String nameBg) {
        this.nameBg = nameBg;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getDescriptionBg() {
        return descriptionBg;
    }

    public void setDescriptionBg(String descriptionBg) {
        this.descriptionBg = descriptionBg;
    }

    public String getDescriptionEn() {
        return descriptionEn;
    }

    public void setDescriptionEn(String descriptionEn) {
        this.descriptionEn = descriptionEn;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public boolean isInMenu() {
        return inMenu;
    }

    public void setInMenu(boolean inMenu) {
        this.inMenu = inMenu;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}
