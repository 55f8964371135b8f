package bg.glashatay.domain.home;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * Where among the front page's blocks of sections one stands, and whether it is there. Sections that nobody has said
 * anything about come after, in the site's order.
 */
@Entity
@Table(name = "home_block")
public class HomeBlock {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "home_block_seq")
    @SequenceGenerator(name = "home_block_seq", sequenceName = "home_block_seq", allocationSize = 50)
    private Long id;

    private Language language;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "section_id")
    private Section section;

    private int position;

    private boolean shown;

    protected HomeBlock() {}

    public HomeBlock(Language language, Section section, int position, boolean shown) {
        this.language = language;
        this.section = section;
        this.position = position;
        this.shown = shown;
    }

    public Section getSection() {
        return section;
    }

    public boolean isShown() {
        return shown;
    }

    /** Counts from 0, in the order on the page. */
    public int getPosition() {
        return position;
    }
}
