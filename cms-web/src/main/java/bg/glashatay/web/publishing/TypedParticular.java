package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.ParticularField;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody typed into a field that only some kinds of documents have. */
public final class TypedParticular implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String YES = "true";

    private String value = "";

    static Map<String, TypedParticular> emptyForEachField() {
        var particulars = new LinkedHashMap<String, TypedParticular>();
        for (var field : ParticularField.values()) {
            particulars.put(field.getFieldName(), new TypedParticular());
        }
        return particulars;
    }

    public String getValue() {
        return value;
    }

    /** @param value null, as Faces hands over for an empty field, counts as empty */
    public void setValue(String value) {
        this.value = value == null ? "" : value;
    }

    /** For a field that is a box to tick. */
    public boolean isTicked() {
        return value.equals(YES);
    }

    public void setTicked(boolean ticked) {
        value = ticked ? YES : "";
    }
}
