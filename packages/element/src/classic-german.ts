import { german } from "./german";
import { teach } from "./teach";

teach("de", german);
