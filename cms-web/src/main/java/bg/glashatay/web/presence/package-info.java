/** Who else has a text open. */
package bg.glashatay.web.presence;
