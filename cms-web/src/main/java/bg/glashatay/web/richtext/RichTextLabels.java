package bg.glashatay.web.richtext;

import bg.glashatay.web.shared.Bundle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/** The words of the rich-text editor in the language of the page, as the JSON that its script looks for. */
@Named
@RequestScoped
public class RichTextLabels {

    public String getJson() {
        return json(Faces.getLocale());
    }

    static String json(Locale locale) {
        var texts = Bundle.of("richtext", locale).all();
        var sorted = new TreeMap<String, String>();
        texts.keySet().forEach(key -> sorted.put(key, texts.getString(key)));
        return sorted.entrySet().stream()
                .map(text -> quoted(text.getKey()) + ":" + quoted(text.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A JSON string that may stand inside a script element: no "&lt;" in it can end that element. */
    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character < ' ' || character == '"' || character == '\\' || character == '<') {
                json.append(String.format("\\u%04x", character));
            } else {
                json.append((char) character);
            }
        });
        return json.append('"').toString();
    }
}
