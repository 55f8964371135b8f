/** Text with markup: what is allowed in it, its plain words, its outline, and how two of them differ. */
package bg.glashatay.ejb.text;
