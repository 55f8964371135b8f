/** What the pages hand to the rich-text editor; the editor itself is a script, in {@code src/main/frontend/editor}. */
package bg.glashatay.web.richtext;
