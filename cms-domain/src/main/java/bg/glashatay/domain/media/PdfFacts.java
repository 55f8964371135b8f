package bg.glashatay.domain.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a PDF has for those who do not look at its pages: screen readers, and whoever enlarges or reflows the text. */
@Embeddable
public class PdfFacts {

    /** Longer ones are cut: they are shown, and nothing follows from them. */
    public static final int MAX_TITLE = 500;

    public static final int MAX_LANGUAGE = 50;

    private Integer pages;

    @Column(name = "pages_without_text")
    private Integer pagesWithoutText;

    private Boolean tagged;

    private String title;

    @Column(name = "title_shown")
    private Boolean titleShown;

    private String language;

    protected PdfFacts() {}

    /**
     * The facts as they were read.
     *
     * @param tagged whether it says in which order and as what its parts are to be read
     * @param title empty for none
     * @param titleShown whether programs are to show the title instead of the file's name
     * @param language as the file names it; empty for none
     */
    public PdfFacts(
            int pages, int pagesWithoutText, boolean tagged, String title, boolean titleShown, String language) {
        this.pages = pages;
        this.pagesWithoutText = pagesWithoutText;
        this.tagged = tagged;
        this.title = Objects.requireNonNull(title);
        this.titleShown = titleShown;
        this.language = Objects.requireNonNull(language);
    }

    /** Whether it is but pictures of pages: a screen reader finds nothing in it. */
    public boolean isScan() {
        return pages > 0 && pagesWithoutText.equals(pages);
    }

    /** Whether a screen reader can make out what is a heading, a list or a table, and what comes after what. */
    public boolean isReadable() {
        return tagged && !isScan();
    }

    /** What it lacks, the gravest first; of a scan that alone, since all else has to be made anew with its text. */
    public List<PdfFault> faults() {
        if (isScan()) {
            return List.of(PdfFault.SCANNED);
        }
        var faults = new ArrayList<PdfFault>();
        if (!tagged) {
            faults.add(PdfFault.UNTAGGED);
        }
        if (pagesWithoutText > 0) {
            faults.add(PdfFault.PAGES_WITHOUT_TEXT);
        }
        if (title.isEmpty()) {
            faults.add(PdfFault.UNTITLED);
        } else if (!titleShown) {
            faults.add(PdfFault.TITLE_HIDDEN);
        }
        if (language.isEmpty()) {
            faults.add(PdfFault.NO_LANGUAGE);
        }
        return faults;
    }

    public int getPages() {
        return pages;
    }

    /** How many of them have no text: pictures of pages, or empty ones. */
    public int getPagesWithoutText() {
        return pagesWithoutText;
    }

    public boolean isTagged() {
        return tagged;
    }

    public String getTitle() {
        return title;
    }

    public boolean isTitleShown() {
        return titleShown;
    }

    public String getLanguage() {
        return language;
    }
}
