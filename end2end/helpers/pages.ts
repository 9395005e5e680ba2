// One address of every kind of page. A new kind of page gets a line here.

export type Kind = {
  /** Where it is. */
  path: string;
  /** The status it answers with. */
  status: number;
  /** Whether something on it wakes up in the browser; every other page ships no script at all. */
  island?: true;
};

export const PAGES: Kind[] = [
  { path: "/", status: 200, island: true },
  { path: "/katalog", status: 200 },
  { path: "/katalog?leverandor=google_cloud", status: 200 },
  { path: "/katalog?per=2021-06", status: 200 },
  { path: "/katalog?per=i%20fjor", status: 200 },
  { path: "/etater/nav?per=2019", status: 200 },
  { path: "/sky", status: 200 },
  { path: "/sky?steg=halvaar&gruppe=type&fra=2019&til=2023", status: 200 },
  { path: "/etater/nav", status: 200 },
  { path: "/etater/udi", status: 200 },
  { path: "/teknologi", status: 200 },
  { path: "/teknologi/kubernetes", status: 200 },
  { path: "/kapabiliteter", status: 200 },
  { path: "/kapabiliteter/logging", status: 200 },
  { path: "/matrise", status: 200 },
  { path: "/matrise?etater=nav,digdir&tvillinger=sammen&rader=oppgitte", status: 200 },
  { path: "/arkitektur", status: 200 },
  { path: "/arkitektur/leveranse-med-gitops", status: 200 },
  { path: "/arkitektur/leveranse-med-gitops?vis=digg-openshift", status: 200 },
  { path: "/arkitektur/leveranse-med-gitops?vis=krav", status: 200 },
  { path: "/erfaringer", status: 200 },
  { path: "/erfaringer/2023-08-29-raskere-byggeloep-hos-digg", status: 200 },
  { path: "/sammenlign", status: 200 },
  { path: "/sammenlign?etater=nav,digdir,kartverket", status: 200 },
  { path: "/sammenlign?etater=nav@2019,nav&vis=forskjeller", status: 200 },
  { path: "/slektstre", status: 200 },
  { path: "/sok", status: 200, island: true },
  { path: "/sok?q=nais", status: 200, island: true },
  { path: "/sok?q=sky&type=organization&sorter=navn", status: 200, island: true },
  { path: "/sok?q=kuberentes", status: 200, island: true },
  { path: "/sok?q=finnesikke", status: 200, island: true },
  { path: "/endringer", status: 200 },
  { path: "/endringer?fagdag=2018-10-31-fagdag", status: 200 },
  { path: "/om", status: 200 },
  { path: "/personvern", status: 200 },
  { path: "/tilgjengelighet", status: 200 },
  { path: "/api", status: 200 },
  { path: "/finnes-ikke", status: 404 },
  { path: "/etater/difi", status: 410 },
];
