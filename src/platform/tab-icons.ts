import mineOnDark from '../assets/tabs/mine-on-dark.png';
import mineOnLight from '../assets/tabs/mine-on-light.png';
import mineRestDark from '../assets/tabs/mine-rest-dark.png';
import mineRestLight from '../assets/tabs/mine-rest-light.png';
import sharingOnDark from '../assets/tabs/sharing-on-dark.png';
import sharingOnLight from '../assets/tabs/sharing-on-light.png';
import sharingRestDark from '../assets/tabs/sharing-rest-dark.png';
import sharingRestLight from '../assets/tabs/sharing-rest-light.png';
import todayOnDark from '../assets/tabs/today-on-dark.png';
import todayOnLight from '../assets/tabs/today-on-light.png';
import todayRestDark from '../assets/tabs/today-rest-dark.png';
import todayRestLight from '../assets/tabs/today-rest-light.png';
import trainingOnDark from '../assets/tabs/training-on-dark.png';
import trainingOnLight from '../assets/tabs/training-on-light.png';
import trainingRestDark from '../assets/tabs/training-rest-dark.png';
import trainingRestLight from '../assets/tabs/training-rest-light.png';

interface TabIcon {
  readonly rest: string;
  readonly on: string;
}

/** The preview's tab icons as the bundler knows them, in the order of the tab bar. */
export const tabIcons: Readonly<Record<'light' | 'dark', readonly TabIcon[]>> = {
  light: [
    { rest: todayRestLight, on: todayOnLight },
    { rest: trainingRestLight, on: trainingOnLight },
    { rest: sharingRestLight, on: sharingOnLight },
    { rest: mineRestLight, on: mineOnLight },
  ],
  dark: [
    { rest: todayRestDark, on: todayOnDark },
    { rest: trainingRestDark, on: trainingOnDark },
    { rest: sharingRestDark, on: sharingOnDark },
    { rest: mineRestDark, on: mineOnDark },
  ],
};
