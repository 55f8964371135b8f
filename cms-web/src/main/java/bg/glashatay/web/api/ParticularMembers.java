package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.Particulars;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a text says in the fields that only its kind of document has, as an object of their names. */
final class ParticularMembers {

    private ParticularMembers() {}

    static Map<String, String> of(Particulars particulars) {
        var members = new LinkedHashMap<String, String>();
        particulars.values().forEach((field, value) -> members.put(field.getFieldName(), value));
        return members;
    }
}
