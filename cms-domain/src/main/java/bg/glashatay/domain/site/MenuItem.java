package bg.glashatay.domain.site;

import bg.glashatay.domain.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Optional;

/**
 * A link of a menu: to a section, a document or another address of the site, under what that is called or a label of
 * its own. A document that cannot be read in a language is left out there, however it came to that.
 */
@Entity
@Table(name = "menu_item")
public class MenuItem {

    public static final int MAX_LABEL = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "menu_item_seq")
    @SequenceGenerator(name = "menu_item_seq", sequenceName = "menu_item_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Menu menu;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private Section section;

    /** A number and not the document: publishing builds on the site, not the other way round. */
    @Column(name = "document_id")
    private Long documentId;

    private String path;

    @Column(name = "label_bg")
    private String labelBg = "";

    @Column(name = "label_en")
    private String labelEn = "";

    @Version
    private int version;

    protected MenuItem() {}

    private MenuItem(Menu menu, int position) {
        this.menu = Objects.requireNonNull(menu);
        this.position = position;
    }

    public static MenuItem section(Menu menu, int position, Section section) {
        var item = new MenuItem(menu, position);
        item.section = Objects.requireNonNull(section);
        return item;
    }

    public static MenuItem document(Menu menu, int position, long documentId) {
        var item = new MenuItem(menu, position);
        item.documentId = documentId;
        return item;
    }

    /**
     * A page of the site that is neither, such as {@code /register}.
     *
     * @param path as it is in Bulgarian
     */
    public static MenuItem address(Menu menu, int position, String path) {
        var item = new MenuItem(menu, position);
        item.path = Objects.requireNonNull(path);
        return item;
    }

    /** What it is called here; empty for its own name. */
    public void label(String inBulgarian, String inEnglish) {
        labelBg = inBulgarian;
        labelEn = inEnglish;
    }

    public void moveTo(int place) {
        position = place;
    }

    public Long getId() {
        return id;
    }

    public Menu getMenu() {
        return menu;
    }

    public int getPosition() {
        return position;
    }

    public Optional<Section> section() {
        return Optional.ofNullable(section);
    }

    public Optional<Long> documentId() {
        return Optional.ofNullable(documentId);
    }

    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    public String label(Language language) {
        return language == Language.EN ? labelEn : labelBg;
    }
}
