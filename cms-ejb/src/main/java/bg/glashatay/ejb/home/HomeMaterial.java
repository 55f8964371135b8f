package bg.glashatay.ejb.home;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicSite;
import java.util.List;
import java.util.Map;

/**
 * What a front page can be made up of: everything here can be read by citizens at the time of the page.
 *
 * @param chosen what editors want in each place, the first first; of the lead, the one that began last
 * @param news the newest of all
 * @param bySection the newest of every section
 * @param events that are not over, the soonest first
 * @param notices all in force, the newest first
 * @param pages lasting pages: those in the menus, then the newest; some perhaps twice
 * @param order the slugs of the sections whose order editors have chosen
 * @param hidden the slugs of the sections that are to have no block
 */
record HomeMaterial(
        PublicSite site,
        Map<HomePlace, List<PublicEntry>> chosen,
        List<PublicEntry> news,
        List<PublicEntry> bySection,
        List<PublicEntry> events,
        List<PublicEntry> notices,
        List<PublicEntry> pages,
        List<String> order,
        List<String> hidden) {

    List<PublicEntry> chosen(HomePlace place) {
        return chosen.getOrDefault(place, List.of());
    }
}
