package bg.glashatay.ejb.search;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Documents that somebody may have been looking for at an address where nothing is. */
@Stateless
@PermitAll
public class LikelyPages {

    @Inject
    Searches searches;

    @Inject
    PublicPages pages;

    /**
     * What words lead to, the likeliest first; an empty list where they lead nowhere.
     *
     * @param text any text: the address's last part as it came, say, with whatever parts its words
     */
    public List<PublicEntry> forWords(Language language, String text, int limit) {
        return searches.likely(pages.site(language), text.replaceAll("[-_/+.]", " "), limit);
    }
}
