/** How much somebody may send, how often, and how many may keep the server waiting at once. */
package bg.glashatay.web.limits;
