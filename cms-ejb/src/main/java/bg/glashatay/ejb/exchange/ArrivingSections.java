package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.site.Section;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.site.SectionQueries;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.ejb.site.SectionText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * Sections of an archive: one that is here by its address is left as it is; the others are made, with all the addresses
 * that they ever had.
 */
@ApplicationScoped
class ArrivingSections {

    @Inject
    SectionService sections;

    @Inject
    SectionQueries queries;

    static List<JsonObject> in(JsonObject site) {
        return site.getJsonArray("sections").getValuesAs(JsonObject.class);
    }

    static long retired(JsonObject site) {
        return in(site).stream().filter(section -> !section.isNull("retiredAt")).count();
    }

    void take(Arrival arrival, JsonObject site) {
        for (var section : in(site)) {
            arrival.job()
                    .item(
                            "section:" + section.getString("firstSlug"),
                            section.getJsonObject("names").getString("bg"),
                            Arrival.digest(section),
                            (report, before) -> {
                                if (arrival.job().isTrial()) {
                                    return Imported.nothing();
                                }
                                var there = find(section.getString("slug"));
                                if (there.isPresent()) {
                                    report.say(Verdict.UNCHANGED, "section-there", section.getString("slug"));
                                    return Imported.section(there.get().getId());
                                }
                                return Imported.section(make(section));
                            });
        }
    }

    /** What was no part of the other site any more is no part of this one, once nothing stands in it. */
    void retire(Arrival arrival, JsonObject site) {
        for (var section : in(site)) {
            if (!section.isNull("retiredAt")) {
                arrival.job()
                        .item(
                                "retired:" + section.getString("firstSlug"),
                                section.getJsonObject("names").getString("bg"),
                                Arrival.digest(section),
                                (report, before) -> {
                                    var there = find(section.getString("slug")).filter(one -> !one.isRetired());
                                    if (!arrival.job().isTrial() && there.isPresent()) {
                                        sections.retire(there.get().getId(), leadsTo(section));
                                    }
                                    return Imported.nothing();
                                });
            }
        }
    }

    private Optional<Long> leadsTo(JsonObject section) {
        return section.isNull("leadsTo")
                ? Optional.empty()
                : find(section.getString("leadsTo"))
                        .filter(other -> !other.isRetired())
                        .map(Section::getId);
    }

    private long make(JsonObject json) {
        var names = json.getJsonObject("names");
        var descriptions = json.getJsonObject("descriptions");
        var text = new SectionText(
                names.getString("bg"),
                names.getString("en"),
                descriptions.getString("bg"),
                descriptions.getString("en"));
        Optional<Long> parent = json.isNull("parent")
                ? Optional.empty()
                : find(json.getString("parent")).map(Section::getId);
        long made = sections.create(json.getString("firstSlug"), parent, text, false);
        json.getJsonArray("formerSlugs")
                .getValuesAs(JsonString.class)
                .forEach(former -> sections.edit(made, former.getString(), parent, text, false));
        sections.edit(made, json.getString("slug"), parent, text, false);
        return made;
    }

    private Optional<Section> find(String slug) {
        return queries.ever().stream()
                .filter(section -> section.getSlug().equals(slug))
                .findFirst();
    }
}
