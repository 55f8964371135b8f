package bg.glashatay.ejb.demo;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.search.MissedQueries;
import bg.glashatay.ejb.search.PromotionService;
import bg.glashatay.ejb.search.SynonymService;
import bg.glashatay.ejb.security.ActingAccount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.function.Consumer;

/** What the demo town's people have told the search, and what its citizens have looked for in vain. */
@Dependent
class DemoSearch {

    @Inject
    SynonymService synonyms;

    @Inject
    PromotionService promotions;

    @Inject
    MissedQueries missed;

    @Inject
    ActingAccount acting;

    /** To be called when the texts are there, for some of them are promoted. */
    void load() {
        try (var reader = Json.createReader(DemoSite.open("search.json"))) {
            var told = reader.readObject();
            acting.as("publisher", () -> {
                each(
                        told.getJsonArray("synonyms"),
                        pair -> synonyms.add(
                                pair.getString("spoken"), pair.getString("meant"), pair.getBoolean("both", false)));
                each(
                        told.getJsonArray("promoted"),
                        promoted -> promotions.add(promoted.getString("phrase"), promoted.getString("address")));
            });
            each(told.getJsonArray("missed"), this::miss);
        }
    }

    private void miss(JsonObject query) {
        for (int time = 0; time < query.getInt("times"); time++) {
            missed.note(Language.BG, query.getString("words"));
        }
    }

    private static void each(JsonArray list, Consumer<JsonObject> step) {
        list.getValuesAs(JsonObject.class).forEach(step);
    }
}
